import PARIndex

/// A plan as a folder of four CSV files, the form in which plans are kept and edited.
public enum PlanCSV {
  /// Name and text of each file: `phu-luc-1.csv`, `phu-luc-2.csv`, `agencies.csv`, `plan.csv`.
  ///
  /// Reading them again gives the same plan.
  public static func files(_ plan: Plan) -> [(name: String, text: String)] {
    PlanTables(plan: plan).all.map { ($0.file, CSVText.text($0.table)) }
  }
}
