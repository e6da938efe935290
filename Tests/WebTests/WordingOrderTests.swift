// The hotel's order, told as "who is responsible".

import Domain
import Testing

@testable import Web

@Suite struct WordingOrderTests {
    /// Marek orders, Katarzyna accepts, Piotr rejects, Anna accepts.
    func hotel(_ id: Int64 = 1) -> Order {
        let created = Order.Created(
            id: ID(raw: id), thread: ID(raw: 2), message: ID(raw: 3), orderer: marek,
            due: Due(day: Day(number: 20_782), minute: 900, lapses: november(25, 15)))
        var order = Order(created, at: november(17, 9, 12))
        func offer(_ id: Int64, by: ID<Person>, to: ID<Person>, at: Instant) {
            let offer = Offer(id: ID(raw: id), by: by, to: [.person(to)], people: [to], note: "", at: at)
            order.apply(.offered(offer), by: by, at: at)
        }
        offer(1, by: marek, to: katarzyna, at: november(17, 9, 12))
        order.apply(.accepted(offer: ID(raw: 1)), by: katarzyna, at: november(17, 13, 40))
        offer(2, by: katarzyna, to: piotr, at: november(18, 9, 5))
        order.apply(
            .rejected(offer: ID(raw: 2), reason: Reason(code: "no-licence", text: "F-gaz")), by: piotr,
            at: november(19, 8, 30))
        offer(3, by: katarzyna, to: anna, at: november(19, 14, 30))
        order.apply(.accepted(offer: ID(raw: 3)), by: anna, at: november(20, 8, 15))
        return order
    }

    @Test func `the steps tell every offer, every answer and every holder`() throws {
        let steps = try wording().steps(Course(hotel()), names)
        #expect(
            steps.map { "\($0.number) \($0.who) \($0.act)\($0.quote.map { " " + $0 } ?? "") | \($0.line)" } == [
                "1 Marek Wilk · zlecenie dla: Katarzyna Zawada | wt. 17 lis, 9:12",
                "2 Katarzyna Zawada · przyjęcie | wt. 17 lis, 13:40 · prowadzenie 2 dni 18 godz.",
                "3 Katarzyna Zawada · propozycja dla: Piotr Nowak | śr. 18 lis, 9:05",
                "4 Piotr Nowak · odrzucenie: Brak uprawnień: F-gaz | czw. 19 lis, 8:30",
                "5 Katarzyna Zawada · propozycja dla: Anna Lis | czw. 19 lis, 14:30",
                "6 Anna Lis · przyjęcie, prowadzi | pt. 20 lis, 8:15",
            ])
    }

    @Test func `the state names who has to do something now`() throws {
        let wording = try wording()
        var order = hotel()
        #expect(wording.state(order, me: anna, names).text == "W realizacji u Ciebie")
        #expect(wording.state(order, me: marek, names).text == "W realizacji: Anna Lis")
        #expect(wording.holding(order) == "od pt. 20 lis, 8:15, łącznie 3 dni 2 godz.")
        let offer = Offer(
            id: ID(raw: 4), by: anna, to: [.unit(service)], people: [piotr], note: "", at: november(23, 9))
        order.apply(.offered(offer), by: anna, at: november(23, 9))
        #expect(wording.state(order, me: piotr, names).text == "Czeka na Twoją decyzję")
        #expect(wording.state(order, me: anna, names).text == "Czeka na przyjęcie: Serwis")
        #expect(wording.steps(Course(order), names).last?.line == "dziś, 9:00 · czeka na odpowiedź")
        order.apply(.cancelled(reason: "Już niepotrzebne"), by: marek, at: november(23, 10))
        #expect(wording.state(order, me: anna, names).text == "Anulowane")
        #expect(wording.steps(Course(order), names).last?.act == "· anulowanie")
        #expect(wording.holding(order) == nil)
    }

    @Test func `what is done late says how late`() throws {
        var order = hotel()
        order.apply(
            .completed(late: 3 * 3_600_000, confirmation: ID(raw: 9)), by: anna, at: november(25, 18))
        let wording = try wording(.english, now: november(26, 8))
        #expect(wording.steps(Course(order), names).last?.line == "yesterday, 18:00 · 3 h late")
        #expect(wording.state(order, me: marek, names).text == "Done")
    }

    @Test func `an event is one sentence`() throws {
        let wording = try wording()
        let rejected = wording.event(
            Happening(
                act: .reject, by: piotr, at: november(19, 8, 30), holder: katarzyna, reason: "F-gaz",
                reasonCode: "no-licence"), names)
        #expect(rejected?.act == "· odrzucenie:")
        #expect(rejected?.quote == "Brak uprawnień: F-gaz")
        #expect(rejected?.after == "Zlecenie prowadzi nadal: Katarzyna Zawada.")
        let due = wording.event(
            Happening(act: .changeDue, by: marek, at: november(19, 9), due: "2026-11-27T15:00"), names)
        #expect(due?.act == "· nowy termin: pt. 27 lis, 15:00")
        #expect(wording.event(Happening(act: .message, by: marek, at: november(19, 9)), names) == nil)
    }

    @Test(arguments: Tongue.allCases)
    func `every act that is told is told whole`(_ tongue: Tongue) throws {
        let wording = try wording(tongue)
        for act in Act.allCases {
            let told = Happening(
                act: act, by: Person.system, at: november(19, 9), subject: anna, holder: marek, to: [.unit(service)],
                due: "2026-11-27")
            guard let line = wording.event(told, names) else { continue }
            #expect(line.who == "Obieg")
            let whole = [line.act, line.after].compactMap { $0 }
            #expect(whole.allSatisfy { $0.firstMatch(of: #/[{}|]|\[|\]|:\.|  /#) == nil }, "\(act): \(whole)")
        }
    }
}
