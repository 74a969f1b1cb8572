/// One of the provinces of Thailand, Bangkok among them, as the Department of Provincial Administration numbers them.
public struct Province: Sendable, Hashable {
  /// The two-digit code, the same as the digits of ISO 3166-2:TH.
  public let code: String
  /// The name without the word for province.
  public let name: LocalizedText

  private init(_ code: String, th: String, en: String) {
    self.code = code
    name = LocalizedText(th: th, en: en)
  }

  /// The province of a code.
  public static func of(code: String) -> Province? { byCode[code] }

  /// Bangkok, which is a capital district and has no provincial offices.
  public static let bangkokCode = "10"

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// All 77, by code.
  public static let all: [Province] = [
    Province("10", th: "กรุงเทพมหานคร", en: "Bangkok"),
    Province("11", th: "สมุทรปราการ", en: "Samut Prakan"),
    Province("12", th: "นนทบุรี", en: "Nonthaburi"),
    Province("13", th: "ปทุมธานี", en: "Pathum Thani"),
    Province("14", th: "พระนครศรีอยุธยา", en: "Phra Nakhon Si Ayutthaya"),
    Province("15", th: "อ่างทอง", en: "Ang Thong"),
    Province("16", th: "ลพบุรี", en: "Lopburi"),
    Province("17", th: "สิงห์บุรี", en: "Sing Buri"),
    Province("18", th: "ชัยนาท", en: "Chai Nat"),
    Province("19", th: "สระบุรี", en: "Saraburi"),
    Province("20", th: "ชลบุรี", en: "Chon Buri"),
    Province("21", th: "ระยอง", en: "Rayong"),
    Province("22", th: "จันทบุรี", en: "Chanthaburi"),
    Province("23", th: "ตราด", en: "Trat"),
    Province("24", th: "ฉะเชิงเทรา", en: "Chachoengsao"),
    Province("25", th: "ปราจีนบุรี", en: "Prachin Buri"),
    Province("26", th: "นครนายก", en: "Nakhon Nayok"),
    Province("27", th: "สระแก้ว", en: "Sa Kaeo"),
    Province("30", th: "นครราชสีมา", en: "Nakhon Ratchasima"),
    Province("31", th: "บุรีรัมย์", en: "Buri Ram"),
    Province("32", th: "สุรินทร์", en: "Surin"),
    Province("33", th: "ศรีสะเกษ", en: "Si Sa Ket"),
    Province("34", th: "อุบลราชธานี", en: "Ubon Ratchathani"),
    Province("35", th: "ยโสธร", en: "Yasothon"),
    Province("36", th: "ชัยภูมิ", en: "Chaiyaphum"),
    Province("37", th: "อำนาจเจริญ", en: "Amnat Charoen"),
    Province("38", th: "บึงกาฬ", en: "Bueng Kan"),
    Province("39", th: "หนองบัวลำภู", en: "Nong Bua Lam Phu"),
    Province("40", th: "ขอนแก่น", en: "Khon Kaen"),
    Province("41", th: "อุดรธานี", en: "Udon Thani"),
    Province("42", th: "เลย", en: "Loei"),
    Province("43", th: "หนองคาย", en: "Nong Khai"),
    Province("44", th: "มหาสารคาม", en: "Maha Sarakham"),
    Province("45", th: "ร้อยเอ็ด", en: "Roi Et"),
    Province("46", th: "กาฬสินธุ์", en: "Kalasin"),
    Province("47", th: "สกลนคร", en: "Sakon Nakhon"),
    Province("48", th: "นครพนม", en: "Nakhon Phanom"),
    Province("49", th: "มุกดาหาร", en: "Mukdahan"),
    Province("50", th: "เชียงใหม่", en: "Chiang Mai"),
    Province("51", th: "ลำพูน", en: "Lamphun"),
    Province("52", th: "ลำปาง", en: "Lampang"),
    Province("53", th: "อุตรดิตถ์", en: "Uttaradit"),
    Province("54", th: "แพร่", en: "Phrae"),
    Province("55", th: "น่าน", en: "Nan"),
    Province("56", th: "พะเยา", en: "Phayao"),
    Province("57", th: "เชียงราย", en: "Chiang Rai"),
    Province("58", th: "แม่ฮ่องสอน", en: "Mae Hong Son"),
    Province("60", th: "นครสวรรค์", en: "Nakhon Sawan"),
    Province("61", th: "อุทัยธานี", en: "Uthai Thani"),
    Province("62", th: "กำแพงเพชร", en: "Kamphaeng Phet"),
    Province("63", th: "ตาก", en: "Tak"),
    Province("64", th: "สุโขทัย", en: "Sukhothai"),
    Province("65", th: "พิษณุโลก", en: "Phitsanulok"),
    Province("66", th: "พิจิตร", en: "Phichit"),
    Province("67", th: "เพชรบูรณ์", en: "Phetchabun"),
    Province("70", th: "ราชบุรี", en: "Ratchaburi"),
    Province("71", th: "กาญจนบุรี", en: "Kanchanaburi"),
    Province("72", th: "สุพรรณบุรี", en: "Suphan Buri"),
    Province("73", th: "นครปฐม", en: "Nakhon Pathom"),
    Province("74", th: "สมุทรสาคร", en: "Samut Sakhon"),
    Province("75", th: "สมุทรสงคราม", en: "Samut Songkhram"),
    Province("76", th: "เพชรบุรี", en: "Phetchaburi"),
    Province("77", th: "ประจวบคีรีขันธ์", en: "Prachuap Khiri Khan"),
    Province("80", th: "นครศรีธรรมราช", en: "Nakhon Si Thammarat"),
    Province("81", th: "กระบี่", en: "Krabi"),
    Province("82", th: "พังงา", en: "Phangnga"),
    Province("83", th: "ภูเก็ต", en: "Phuket"),
    Province("84", th: "สุราษฎร์ธานี", en: "Surat Thani"),
    Province("85", th: "ระนอง", en: "Ranong"),
    Province("86", th: "ชุมพร", en: "Chumphon"),
    Province("90", th: "สงขลา", en: "Songkhla"),
    Province("91", th: "สตูล", en: "Satun"),
    Province("92", th: "ตรัง", en: "Trang"),
    Province("93", th: "พัทลุง", en: "Phatthalung"),
    Province("94", th: "ปัตตานี", en: "Pattani"),
    Province("95", th: "ยะลา", en: "Yala"),
    Province("96", th: "นราธิวาส", en: "Narathiwat"),
  ]
}
