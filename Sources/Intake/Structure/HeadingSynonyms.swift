import Forms

/// The columns that are looked for, with the words by which they are known.
enum HeadingSynonyms {
  /// Columns of Forms I and II.
  static let returns = Form.allColumns.map { (role: $0, words: $0.words) }

  /// Columns of the sheet Thẩm định.
  static let decisions = DecisionForm.columns.map { (role: $0, words: DecisionForm.words($0)) }

  /// Words that may follow a heading without changing what it means.
  static let fillers: Set<String> = [
    "cua", "don", "vi", "co", "quan", "theo", "nam", "quy", "i", "ii", "iii", "iv", "cot", "dia",
    "phuong", "tinh", "so", "huyen", "ghi", "ro", "neu", "ke", "hoach", "ky", "bao", "cao", "nay",
    "va", "diem",
  ]
}
