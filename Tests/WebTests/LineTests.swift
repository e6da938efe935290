// The line of responsibility: what stands where, for the hotel's order and for any other.

import Domain
import Testing

@testable import Web

@Suite struct LineTests {
    private func drawn(
        _ course: Course, now: Instant = noon, _ tongue: Tongue = .polish
    ) throws -> LineDrawing {
        let wording = try wording(tongue, now: now)
        return LineDrawing(course, wording, names, story: wording.story(wording.steps(course, names)))
    }

    private func hotel() -> Order { WordingOrderTests().hotel() }

    @Test func `the hotel's order is drawn as it is told`() throws {
        let line = try drawn(Course(hotel()))
        #expect(line.rows.map(\.name) == ["Marek Wilk", "Katarzyna Zawada", "Piotr Nowak", "Anna Lis (Ty)"])
        #expect(line.rows.map(\.role) == ["zlecający", "2 dni 18 godz.", "odmowa", "3 dni 2 godz."])
        #expect(line.marks.map(\.row) == [0, 1, 1, 2, 1, 3])
        #expect(line.marks.map(\.sort) == ["mk-n", "mk-a", "mk-r", "mk-r", "mk-v", "mk-a"])
        #expect(
            line.bars.map { "\($0.sort) \($0.row)" } == [
                "own 0", "own 1", "own-now 3", "pend-no 2", "pend 3", "own-next 3",
            ])
        #expect(line.arrows.map(\.sort) == ["hand", "hand-no", "hand"])
        #expect(line.arrows.map { $0.dots != nil } == [false, false, true])
        #expect(line.quotes.map(\.text) == ["„Brak uprawnień”"])
        #expect(
            line.labels.map(\.text)
                == ["wt. 17", "śr. 18", "czw. 19", "pt. 20", "so. 21", "nd. 22", "wt. 24", "śr. 25"])
        #expect(line.labels.filter(\.isDue).map(\.text) == ["śr. 25"])
        #expect(line.now?.text == "dziś")
        #expect(line.due?.text == "termin 15:00")
        #expect(line.rests.count == 1)
        #expect(!line.isWide)
    }

    @Test func `what is late is red from the moment it was due`() throws {
        let line = try drawn(Course(hotel()), now: november(27, 12))
        let late = try #require(line.bars.first { $0.sort == "own-late" })
        #expect(late.row == 3)
        #expect(late.x == line.due?.x)
        #expect(late.x + late.width == line.now?.x)
        #expect(line.due?.isLate == true)
        #expect(!line.bars.contains { $0.sort == "own-next" })
    }

    @Test func `what is done has its mark, and its line to the orderer`() throws {
        var order = hotel()
        order.apply(.completed(late: -3_600_000, confirmation: ID(raw: 9)), by: anna, at: november(25, 14))
        let line = try drawn(Course(order), now: november(30, 8))
        #expect(line.marks.last?.sort == "mk-done")
        #expect(line.arrows.last?.sort == "conf")
        #expect(line.now == nil)
        #expect(line.due?.isLate == false)
    }

    @Test func `a reopened order shows when nobody was responsible`() throws {
        var order = hotel()
        order.apply(.completed(late: nil, confirmation: ID(raw: 9)), by: anna, at: november(21, 14))
        order.apply(.reopened(reason: "Znowu cieknie"), by: marek, at: november(22, 14))
        let closings = [
            Course.Closing(act: .complete, by: anna, at: november(21, 14)),
            Course.Closing(act: .reopen, by: marek, at: november(22, 14), reason: "Znowu cieknie"),
        ]
        let course = Course(order, closings: closings)
        let line = try drawn(course)
        #expect(line.marks.suffix(2).map(\.row) == [3, 0])
        #expect(line.quotes.map(\.text).contains("„Znowu cieknie”"))
        let held = line.bars.filter { $0.row == 3 && $0.sort.hasPrefix("own") }
        #expect(held.map(\.sort) == ["own", "own-now", "own-next"])
        let gap = held[1].x - (held[0].x + held[0].width)
        #expect(gap > 20)
        #expect(try wording().steps(course, names).suffix(2).map(\.act) == ["· wykonanie", "· ponowne otwarcie:"])
    }

    @Test func `one day is told in hours, months in months`() throws {
        let created = Order.Created(id: ID(raw: 1), thread: ID(raw: 2), message: ID(raw: 3), orderer: marek)
        let today = try drawn(Course(Order(created, at: november(23, 8, 12))))
        #expect(today.labels.map(\.text) == ["8:00", "9:00", "10:00"])
        #expect(today.now?.text == "teraz")
        let old = try drawn(Course(Order(created, at: november(23, 8).adding(days: -300))))
        #expect(old.labels.map(\.text).contains("mar"))
        let ancient = try drawn(Course(Order(created, at: november(23, 8).adding(days: -4_000))))
        #expect(ancient.labels.map(\.text).contains("2020"))
    }

    @Test func `the clocks that change in October change nothing`() throws {
        let created = Order.Created(id: ID(raw: 1), thread: ID(raw: 2), message: ID(raw: 3), orderer: marek)
        var warsaw = try wording(now: Instant(milliseconds: 1_793_200_000_000))
        // Summer time ends on 25 October 2026 at 1:00 UTC.
        warsaw = Wording(words: warsaw.words, now: warsaw.now) { at in
            let minutes = Int(at.milliseconds / 60_000) + (at.milliseconds < 1_792_890_000_000 ? 120 : 60)
            return (Day(number: minutes / 1440), minutes % 1440)
        }
        let line = LineDrawing(
            Course(Order(created, at: Instant(milliseconds: 1_792_700_000_000))), warsaw, names, story: "")
        #expect(line.labels.prefix(5).map(\.text) == ["czw. 22", "pt. 23", "so. 24", "nd. 25", "pn. 26"])
    }
}
