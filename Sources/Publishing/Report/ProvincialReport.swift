import Forms
import Messages
import PARIndex
import Provenance
import WorkbookWriting

/// The draft of the report to the province's committee, as a text document in the layout of Nghị
/// định 30/2020/NĐ-CP, Phụ lục I.
///
/// Figures and lists are filled in, those of the consolidated workbook; number, day, judgement and
/// proposals are left as marked blanks.
public struct ProvincialReport: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// The texts of its paragraphs, in order: what must be found in it once it is written.
  public let paragraphs: [String]

  /// Makes the draft; the same consolidation gives the same bytes on any day.
  ///
  /// - Throws: `WriteError` where the document would become larger than a file may be.
  public init(_ consolidation: Consolidation, language: Language) throws(WriteError) {
    guard let document = ReportDraft(context: ReportContext(consolidation, language)).document
    else { throw WriteError(.closed) }
    bytes = try document.packed()
    paragraphs = document.texts
  }
}

/// The document around the sections.
struct ReportDraft {
  let context: ReportContext

  private typealias Run = WordDocument.Run
  private typealias Paragraph = WordDocument.Paragraph

  private var header: Plan.Header { context.header }
  private var standing: String { context.registry.name(header.standingAgency) }
  private var period: String { context.consolidation.period }
  /// Whom it reports to.
  private var issuer: String {
    header.issuer.isEmpty ? context.say("UBND tỉnh", "the provincial committee") : header.issuer
  }

  /// The document; nil where the calendar fails.
  var document: WordDocument? {
    guard let epoch = CivilDate(year: 2000, month: 1, day: 1) else { return nil }
    return WordDocument(
      title: context.say("Báo cáo ", "Report: ") + subject, author: standing,
      language: context.language, created: context.consolidation.asOf ?? header.date ?? epoch,
      blocks: [head] + title + opening + ReportReturns(context: context).blocks
        + ReportScores(context: context).blocks + ReportTasks(context: context).blocks + proposals
        + [closing])
  }

  // MARK: Head

  private var head: WordDocument.Block {
    let abbreviation =
      context.registry[header.standingAgency]?.abbreviations.first.map(Run.plain)
      ?? .blank(context.say("viết tắt tên cơ quan", "abbreviation"))
    let left: [Paragraph] = [
      centred(.plain(issuer.uppercased()).sized(12)),
      centred(.bold(standing.uppercased()).sized(12)), rule(1_350),
      Paragraph(
        [.plain(context.say("Số: ", "No.: ")), .blank("…"), .plain("/BC-"), abbreviation],
        alignment: .center),
    ]
    let right: [Paragraph] = [
      centred(
        .bold(
          context.say(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
        ).sized(12)),
      centred(
        .bold(context.say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"))
          .sized(13)), rule(1_180),
      Paragraph([placeAndDay], alignment: .center),
    ]
    let width = 3_900
    return .table(
      WordDocument.Table(
        caption: context.say(
          "Cơ quan ban hành, Quốc hiệu và Tiêu ngữ", "Issuer and national title"),
        widths: [width, WordDocument.textWidth - width], rows: [[left, right]], hasLines: false))
  }

  private var placeAndDay: Run {
    var run = Run.blank(
      context.say("Địa danh, ngày … tháng … năm …", "place, day … month … year …"))
    run.isItalic = true
    return run
  }

  private func centred(_ run: Run) -> Paragraph { Paragraph([run], alignment: .center) }

  private func rule(_ inset: Int) -> Paragraph {
    Paragraph([], alignment: .center).with {
      $0.rule = inset
      $0.before = 40
    }
  }

  private var subject: String {
    let rest = period.isEmpty ? "" : " (\(period))"
    let place = place.isEmpty ? "" : context.say(" của \(place)", ", \(place)")
    return context.isScored
      ? context.say(
        "kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm \(header.year)\(place)\(rest)",
        "self-assessment of the Public Administration Reform Index \(header.year)\(place)\(rest)")
      : context.say(
        "kết quả thực hiện \(TableWords.plan(header.id))\(rest)",
        "progress of plan no. \(header.id)\(rest)")
  }

  /// `tỉnh Đắk Lắk`, as the name of its committee has it.
  private var place: String {
    for committee in [AgencyWords.shortCommittee, AgencyWords.committee]
    where header.issuer.hasPrefix(committee + " ") {
      return String(header.issuer.dropFirst(committee.count + 1))
    }
    return header.province
  }

  private var title: [WordDocument.Block] {
    let capital = subject.prefix(1).uppercased() + subject.dropFirst()
    return [
      .paragraph(
        centred(.bold(context.say("BÁO CÁO", "REPORT")).sized(14)).with { $0.before = 240 }),
      .paragraph(centred(.bold(capital).sized(14))),
      .paragraph(rule(3_400)),
      .paragraph(
        centred(
          .plain(context.say("Kính gửi: ", "To: ") + issuer)
        ).with {
          $0.before = 120
          $0.after = 160
        }),
    ]
  }

  private var opening: [WordDocument.Block] {
    let dated =
      header.date.map {
        context.say(" ngày \(context.day($0))", " of \(context.day($0))")
      } ?? ""
    let day =
      context.consolidation.asOf.map {
        context.say(
          ", số liệu tính đến ngày \(context.day($0))", ", figures as of \(context.day($0))")
      } ?? ""
    let kept = period.isEmpty ? "" : " \(period)"
    return [
      context.body(
        .plain(
          context.say(
            "Thực hiện \(TableWords.plan(header.id))\(dated) của \(issuer)"
              + (header.title.isEmpty ? "" : " (\(header.title))")
              + ", \(standing) tổng hợp, báo cáo kết quả\(kept)\(day) như sau:",
            "Under plan no. \(header.id)\(dated) of \(issuer)"
              + (header.title.isEmpty ? "" : " (\(header.title))")
              + ", \(standing) reports for\(kept)\(day) as follows:")))
    ]
  }

  // MARK: What is left to people

  private var proposals: [WordDocument.Block] {
    return [
      context.heading(
        context.say("IV. KHÓ KHĂN, VƯỚNG MẮC", "IV. DIFFICULTIES")),
      context.body(
        .plain(difficulties + " "),
        .blank(
          context.say(
            "Khó khăn, vướng mắc chính và nguyên nhân", "The main difficulties and their causes"))),
      context.heading(
        context.say("V. NHIỆM VỤ TRỌNG TÂM VÀ ĐỀ XUẤT, KIẾN NGHỊ", "V. NEXT STEPS AND PROPOSALS")),
      context.body(
        .plain("1. "),
        .blank(
          context.say(
            "Nhiệm vụ trọng tâm thời gian tới", "What is to be done first in the time to come"))),
      context.body(
        .plain("2. "),
        .blank(
          context.say(
            "Đề nghị \(issuer) chỉ đạo: cơ quan, nội dung, thời hạn",
            "What \(issuer) is asked to order: who, what, by when"))),
      closingSentence,
    ]
  }

  private var difficulties: String {
    let told = Array(context.sheets.rows.proposals.remarks(context.consolidation))
    let agencies = Set(told.map(\.agency)).count
    guard !told.isEmpty else {
      return context.say(
        "Các cơ quan chưa nêu khó khăn, kiến nghị.", "Agencies name no difficulties.")
    }
    return context.say(
      "\(agencies) cơ quan nêu \(told.count) khó khăn, kiến nghị, nguyên văn tại trang Kiến nghị, khó "
        + "khăn của sổ tổng hợp.",
      "\(agencies) agencies name \(told.count) difficulties and requests; the workbook lists them.")
  }

  private var closingSentence: WordDocument.Block {
    var block = context.body(
      .plain(
        context.say(
          "Trên đây là báo cáo kết quả\(period.isEmpty ? "" : " \(period)"), \(standing) kính trình "
            + "\(issuer) xem xét, chỉ đạo./.",
          "\(standing) submits this report to \(issuer) for consideration.")))
    if case .paragraph(var paragraph) = block {
      // The signature never stands alone on a page.
      paragraph.keepsWithNext = true
      block = .paragraph(paragraph)
    }
    return block
  }

  private var closing: WordDocument.Block {
    var name = Run.bold(context.say("Nơi nhận:", "Recipients:")).sized(12)
    name.isItalic = true
    let recipients = [
      [Run.plain(context.say("- Như trên;", "- As above;"))],
      [
        .plain("- "),
        .blank(context.say("các cơ quan liên quan", "agencies concerned")), .plain(";"),
      ],
      [
        .plain(context.say("- Lưu: VT, ", "- Archive: office, ")),
        .blank(context.say("đơn vị soạn thảo", "drafting unit")), .plain("."),
      ],
    ].map { runs in Paragraph(runs.map { $0.sized(11) }, alignment: .left) }
    func signed(_ text: String) -> Paragraph {
      var run = Run.blank(text)
      run.isBold = true
      return centred(run)
    }
    let signature = [
      signed(
        context.say("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", "AUTHORITY AND POSITION OF THE SIGNATORY")),
      centred(.plain("")), centred(.plain("")), centred(.plain("")),
      signed(context.say("Họ và tên", "Name")),
    ]
    let width = 4_400
    return .table(
      WordDocument.Table(
        caption: context.say("Nơi nhận và chữ ký", "Recipients and signature"),
        widths: [width, WordDocument.textWidth - width],
        rows: [[[Paragraph([name], alignment: .left)] + recipients, signature]], hasLines: false))
  }
}
