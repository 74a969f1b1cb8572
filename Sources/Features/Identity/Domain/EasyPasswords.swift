/// Passwords that are tried first, here more than elsewhere: the world's favourites, walks over the Thai and the English
/// keyboard, words of agencies, places, months. Years and other digits at the end change nothing.
enum EasyPasswords {
  /// Whether somebody who guesses would soon come upon it.
  static func contain(_ password: String) -> Bool {
    let folded = password.lowercased().filter { !$0.isWhitespace }
    let bare = folded.reversed().drop { $0.isNumber || $0.isPunctuation || $0.isSymbol }.reversed()
    let stem = String(bare)
    return stem.isEmpty || words.contains(folded) || words.contains(stem) || isRepeated(stem)
  }

  /// The same word over and over is no more than the word.
  private static func isRepeated(_ text: String) -> Bool {
    words.contains { word in
      text.count > word.count && text.count % word.count == 0
        && text == String(repeating: word, count: text.count / word.count)
    }
  }

  private static let words = Set(
    """
    password passw0rd p@ssword p@ssw0rd pa55word passwd mypassword yourpassword thepassword newpassword
    oldpassword changeme changemenow changeit letmein letmeinnow welcome welcomeback iloveyou ilovethailand
    iloveu qwerty qwertyui qwertyuiop qwertyuiopasdf qwerty123qwerty asdfghjk asdfghjkl asdfghjklzxcvbnm
    zxcvbnm zxcvbnmasd qazwsx qazwsxedc qazwsxedcrfv 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y
    zaq12wsx zaq1xsw2 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 abcdefgh abcdefghi abcdefghij abcdefghijkl abcabcabc
    abc123abc a1b2c3d4 a1b2c3d4e5 aabbccdd aabbccddee aaaabbbb administrator admin adminadmin superadmin
    superuser sysadmin rootroot toor guest guestguest useruser username testtest testing tester test1234test
    default defaultpassword secret secretsecret topsecret private computer internet monkey dragon football
    baseball basketball liverpool liverpoolfc manchester manchesterunited manutd chelsea arsenal barcelona
    realmadrid superman batman spiderman ironman starwars pokemon pikachu doraemon doramon naruto onepiece
    princess sunshine flower butterfly chocolate cookie cheese summer winter spring autumn rainbow michael
    jennifer jessica michelle charlie thomas daniel jordan hunter shadow master killer freedom whatever
    nothing trustno trustnoone samrit samritsamrit samritdemo samritadmin samrit-demo samritpassword
    samrit.go.th สัมฤทธิ์ ระบบสัมฤทธิ์ thailand thailande bangkok bangkokthailand bangkokbangkok krungthep
    krungthepmahanakhon chiangmai chiangrai lampang khonkaen korat nakhonratchasima songkhla phuket pattaya
    ayutthaya sukhothai hatyai udonthani ubonratchathani nonthaburi ประเทศไทย กรุงเทพ กรุงเทพมหานคร เชียงใหม่
    เชียงราย ลำปาง ขอนแก่น นครราชสีมา โคราช สงขลา ภูเก็ต พัทยา อุดรธานี opdc opdcopdc opdcthailand ocsc
    dgathailand egovernment egov govgov govthai thaigov thaigovernment government governor ministry ministryof
    department departmentof division office provincialoffice moph moac moac.go.th mofa moi.go.th fisheries
    fisheriesdepartment agriculture interior finance education publichealth transport commerce labour energy
    กพร ก.พ.ร. สำนักงานกพร สำนักงานก.พ.ร. กพ ก.พ. สำนักงานกพ สำนักงาน สำนักงานจังหวัด กระทรวง กรม กรมประมง กอง
    จังหวัด อำเภอ ราชการ ส่วนราชการ ข้าราชการ รัฐบาล กระทรวงมหาดไทย กระทรวงการคลัง กระทรวงศึกษาธิการ
    กระทรวงสาธารณสุข กระทรวงเกษตร กระทรวงเกษตรและสหกรณ์ กระทรวงคมนาคม กระทรวงพาณิชย์ กระทรวงแรงงาน
    กระทรวงพลังงาน กระทรวงดิจิทัล สำนักงานปลัดกระทรวง กลุ่มพัฒนาระบบบริหาร กพร.กรม ตัวชี้วัด ประเมินผล
    การประเมิน แบบประเมิน รายงานผล คำรับรอง kpi kpikpi kpikpikpi pmqa pmqapmqa pmqathailand evaluation
    assessment performance indicator indicators รหัสผ่าน รหัสผ่านใหม่ รหัสผ่านของฉัน รหัสลับ รหัส เปลี่ยนรหัส
    เปลี่ยนรหัสผ่าน ผู้ดูแลระบบ แอดมิน ผู้ใช้ ทดสอบ ทดสอบระบบ สวัสดี สวัสดีครับ สวัสดีค่ะ สวัสดีชาวโลก ขอบคุณ
    ขอบคุณครับ ขอบคุณค่ะ รักนะ ฉันรักเธอ ผมรักคุณ รักแม่ รักพ่อ รักพ่อแม่ รักในหลวง เรารักในหลวง ทรงพระเจริญ
    รักชาติ รักประเทศไทย คนไทย ไทยแลนด์ สู้สู้ หมูกระทะ ส้มตำ ต้มยำกุ้ง sawasdee sawatdee sawasdeekrub
    sawasdeeka sabaidee rakna chanrakther phomrakkhun khobkhun songphracharoen raknailuang ๆไำพะัี ๆไำพะัีรนย
    ๆไำพะัีรนยบล ฟหกดเ้่า ฟหกดเ้่าสว ฟหกดเ้่าสวง ผปแอิืท ผปแอิืทมใฝ ฟหกด ฟหกดฟหกด ฟหกดเ้่าสวงผปแอิืท
    ๅ/-ภถุึคตจ /-ภถุึคตจขช ภถุึคตจขช ๅๆฟผ ๅๆฟผ/ไหป ๆฟผไหป ไหปำกแ ฟไหำกพดะ กขฃคฅฆง กขคง กขคงจฉชซ กขฃคฅฆงจฉช
    กกขขคคงง ๆไำพะ ฟหกดเ ผปแอิ ้่าสวง ะัีรนยบลฃ เ้่าสวง ืทมใฝ แปฟกแปฟก ekiydotpoi ioydotpoi it,soydotpoi
    dovdot ofdotpoi lfbl l;ylfu l;ylfu8ij0 l;ylfu8iy[ i;yl8gk o9yhdkiu iyd0kip january february march april
    may june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
    จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ ปีงบประมาณ พ.ศ. พศ fiscalyear budgetyear
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
