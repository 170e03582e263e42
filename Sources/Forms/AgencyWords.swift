/// Words of agencies' names that have a short form.
public enum AgencyWords {
  /// The committee that governs a province, a district or a commune.
  public static let committee = "Ủy ban nhân dân"
  /// Its short form.
  public static let shortCommittee = "UBND"
}
