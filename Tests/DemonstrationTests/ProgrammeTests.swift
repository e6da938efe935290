import Domain
import Office
import Testing

@testable import Demonstration

@Suite struct ProgrammeTests {
    private func days(_ present: String) throws -> WorkingDays {
        WorkingDays(
            present: try #require(Instant(present)), calendar: try #require(OfficeCalendar(zone: "Europe/Warsaw")))
    }

    @Test(arguments: DayTests.presents)
    func `people act on working days between seven and five, and never in the future`(at present: String) throws {
        let days = try days(present)
        let now = try #require(Instant(present))
        for scene in Programme(Stories(days: days).all, days).scenes {
            #expect(scene.at <= now)
            // The clock gives an offer back whenever its time is over.
            if case .step(let step, _) = scene.event, step.later > 0 { continue }
            let (day, minute) = days.calendar.local(scene.at)
            #expect(WorkingDays.isWorkingDay(day))
            #expect((7 * 60..<17 * 60).contains(minute))
        }
    }

    @Test func `every story is told in the order in which it happened`() throws {
        for story in Stories(days: try days(Played.monday)).all {
            let moments = story.steps.map { ($0.day, $0.minute) }
            #expect(moments.elementsEqual(moments.sorted { $0 < $1 }) { $0 == $1 }, "\(story.subject)")
        }
    }

    @Test func `what is open is due on an earlier day, or later than the last morning`() throws {
        for story in Stories(days: try days(Played.monday)).all {
            for step in story.steps {
                guard case .sends(let post) = step.deed, let due = post.due else { continue }
                #expect(due.day < 1 || due.minute ?? 1440 >= WorkingDays.noon, "\(story.subject)")
            }
        }
    }

    @Test func `a holiday is no working day, wherever Easter lies`() throws {
        let free = ["2026-11-11", "2026-12-24", "2026-04-06", "2026-06-04", "2027-03-29", "2027-05-27", "2028-04-17"]
        for day in free { #expect(!WorkingDays.isWorkingDay(try #require(Day(day))), "\(day)") }
        for day in ["2026-11-12", "2026-04-07", "2027-03-26"] {
            #expect(WorkingDays.isWorkingDay(try #require(Day(day))), "\(day)")
        }
    }
}
