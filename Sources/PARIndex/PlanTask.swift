import Provenance

/// Nhiệm vụ: a row of Annex II.
///
/// It is not called `Task`, which would hide Swift's own.
public struct PlanTask: Hashable, Sendable {
  /// Mã số: the row's path, unique among the tasks of a plan.
  public var code: CriterionCode
  /// The code as the plan prints it, with those above it: `II.3`.
  public var printedCode: String
  /// The nearest row of Annex I that the task stands under; nil in a plan of tasks alone, and where
  /// Annex II does not follow Annex I.
  public var criterion: CriterionCode?
  /// Tên.
  public var name: String
  /// Sản phẩm.
  public var products: String
  /// Yêu cầu chất lượng, as printed.
  public var requirementText: String
  /// The requirement in the form that can be checked; nil where it is left to people.
  public var requirement: Requirement?
  /// Phạm vi số liệu: whether the leads report for the whole province (*Toàn tỉnh*); else each
  /// agency's amounts are its own, and are added up.
  public var isProvinceWide: Bool
  /// Thời gian hoàn thành, as printed.
  public var deadline: String
  /// The last day in time; nil where the wording does not tell.
  public var dueDate: CivilDate?
  /// Chủ trì, as printed.
  public var leadsText: String
  /// Thực hiện, as printed.
  public var implementersText: String
  /// Chủ trì: the agencies, groups expanded.
  public var leads: [Agency.ID]
  /// Thực hiện: the agencies, groups expanded.
  public var implementers: [Agency.ID]
  /// What else the plan prints of the task: remarks, rows without a code.
  public var rules: RowRules
  /// What was worked out or is uncertain in the plan's data for this row.
  public var restoration: Restoration
  /// Where the row stands in the plan's file.
  public var place: Place

  /// Makes a task; without a printed code the path is what the plan prints.
  public init(
    code: CriterionCode, printedCode: String? = nil, criterion: CriterionCode?, name: String,
    products: String,
    requirementText: String, requirement: Requirement?,
    isProvinceWide: Bool = false, deadline: String, dueDate: CivilDate?,
    leadsText: String, implementersText: String, leads: [Agency.ID], implementers: [Agency.ID],
    rules: RowRules = RowRules(), restoration: Restoration, place: Place
  ) {
    self.code = code
    self.printedCode = printedCode ?? code.description
    self.criterion = criterion
    self.name = name
    self.products = products
    self.requirementText = requirementText
    self.requirement = requirement
    self.isProvinceWide = isProvinceWide
    self.deadline = deadline
    self.dueDate = dueDate
    self.leadsText = leadsText
    self.implementersText = implementersText
    self.leads = leads
    self.implementers = implementers
    self.rules = rules
    self.restoration = restoration
    self.place = place
  }

  /// Whether `agency` leads or implements the task.
  public func concerns(_ agency: Agency.ID) -> Bool {
    leads.contains(agency) || implementers.contains(agency)
  }
}

/// A row of Annex II that only heads a group of tasks.
public struct TaskSection: Hashable, Sendable {
  /// Mã số: the row's path.
  public var code: CriterionCode
  /// The code as the plan prints it.
  public var printedCode: String
  /// Tên.
  public var name: String
  /// What is printed of the row beside its name.
  public var rules: RowRules
  /// Ghi chú phục hồi.
  public var restoration: String

  /// Makes a section; without a printed code the path is what the plan prints.
  public init(
    code: CriterionCode, printedCode: String? = nil, name: String, rules: RowRules = RowRules(),
    restoration: String = ""
  ) {
    self.code = code
    self.printedCode = printedCode ?? code.description
    self.name = name
    self.rules = rules
    self.restoration = restoration
  }
}
