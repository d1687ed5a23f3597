// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/ownershipprobe.h"
#include "trace/timeline.h"
#include "trace/tracebench.h"
#include "trace/words.h"

using namespace Ochre;
using namespace Ochre::Trace;
using namespace Qt::StringLiterals;

namespace {

constexpr auto moving = R"(fn ship(parcel: String) -> usize {
    let size = parcel.len();
    println!("shipping {parcel}");
    size
}

fn main() {
    let order = String::from("2 x espresso");
    let tables = vec![4, 7];
    let bill = ship(order);
    println!("{bill}");
    let mut text = String::from("a");
    let writer = &mut text;
    writer.push('b');
    println!("{text}");
    drop(tables);
    text = String::from("c");
    println!("{text}");
}
)";

const ShownVariable *find(const std::vector<ShownFrame> &frames, std::size_t frame, const QString &name)
{
    for (const ShownVariable &shown : frames[frame].variables) {
        if (shown.variable->name == name) {
            return &shown;
        }
    }
    return nullptr;
}

} // namespace

/// What the compiler says, with the real one.
class TestOwnership final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_newest = Toolchain::probeToolchain();
        m_oldest = probeOldest();
        QVERIFY(m_newest.canCompile() && m_oldest.canCompile());
    }

    void compiler_isAskedInCopies()
    {
        TraceBench bench(m_newest);
        const RecordResult result = bench.record(moving);
        QVERIFY2(result.recording, qPrintable(result.failure));
        const OwnershipPlan plan = planOwnership(moving, *result.recording);
        QCOMPARE(plan.programs.size(), 1U);
        const OwnershipProgram &program = plan.programs.front();
        for (const OwnershipProgram::Place &place : program.places) {
            QCOMPARE(program.source.sliced(place.begin, place.end - place.begin),
                     "let _ = &" + place.question.name.toUtf8() + "; ");
        }
        QVERIFY(
            !std::ranges::contains(program.places, u"bill"_s, [](const auto &place) { return place.question.name; }));
    }

    void moves_areTold_data()
    {
        QTest::addColumn<bool>("isOldest");
        QTest::newRow("newest") << false;
        QTest::newRow("oldest") << true;
    }

    void moves_areTold()
    {
        QFETCH(bool, isOldest);
        const OwnershipTable table = ask(isOldest ? m_oldest : m_newest, moving);
        QCOMPARE(table.before(u"order"_s, 10), Ownership::Usable);
        QCOMPARE(table.after(u"order"_s, 10), Ownership::Moved);
        QCOMPARE(table.before(u"order"_s, 11), Ownership::Moved);
        QCOMPARE(table.before(u"tables"_s, 16), Ownership::Usable);
        QCOMPARE(table.before(u"tables"_s, 17), Ownership::Moved);
        QCOMPARE(table.before(u"text"_s, 14), Ownership::Borrowed);
        QCOMPARE(table.before(u"text"_s, 15), Ownership::Usable);
        QCOMPARE(table.before(u"parcel"_s, 4), Ownership::Usable);
        QCOMPARE(table.before(u"nobody"_s, 4), std::nullopt);
    }

    void modules_andRootPaths_areUnderstood()
    {
        const OwnershipTable table =
            ask(m_newest, "mod shop {\n    pub struct Bag(pub String);\n    pub fn fill() -> crate::shop::Bag {\n"
                          "        crate::shop::Bag(String::from(\"crate::shop\"))\n    }\n}\nuse shop::Bag;\n"
                          "fn main() {\n    let bag: Bag = crate::shop::fill();\n    let other = bag;\n    "
                          "println!(\"{}\", other.0);\n}\n");
        QCOMPARE(table.before(u"bag"_s, 10), Ownership::Usable);
        QCOMPARE(table.before(u"bag"_s, 11), Ownership::Moved);
    }

    // Two of one global allocator cannot be: the copies do not compile.
    void whatCannotBeCopied_claimsNothing()
    {
        const QByteArray source =
            "use std::alloc::System;\n#[global_allocator]\nstatic A: System = System;\nfn main() {\n"
            "    let a = String::from(\"a\");\n    let b = a;\n    println!(\"{b}\");\n}\n";
        QVERIFY(ask(m_newest, source).isEmpty());
    }

    void answers_areKept()
    {
        TraceBench bench(m_newest);
        const RecordResult result = bench.record(moving);
        QVERIFY2(result.recording, qPrintable(result.failure));
        QTemporaryDir folder;
        OwnershipProbe probe(folder.filePath(u"ask"_s), Toolchain::helpersFolder());
        probe.setToolchain(m_newest);
        QSignalSpy spy(&probe, &OwnershipProbe::finished);
        probe.ask(moving, u"2024"_s, *result.recording);
        QVERIFY(spy.wait(30'000));
        probe.setToolchain(m_newest);
        // Another question in between, which is not waited for, changes nothing.
        probe.ask("fn main() {}\n", u"2024"_s, {});
        probe.ask(moving, u"2024"_s, *result.recording);
        QVERIFY(spy.wait(30'000));
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy[1].front().value<OwnershipTable>().size(), spy[0].front().value<OwnershipTable>().size());
        QVERIFY(spy[0].front().value<OwnershipTable>().size() > 5);
    }

    void timeline_joinsBoth()
    {
        TraceBench bench(m_newest);
        const RecordResult result = bench.record(moving);
        QVERIFY2(result.recording, qPrintable(result.failure));
        const Timeline timeline(std::make_shared<const Recording>(*result.recording), ask(m_newest, moving));
        bool hasSeenMove = false;
        bool hasSeenDrop = false;
        for (std::size_t step = 0; step < timeline.count(); ++step) {
            const auto &frames = timeline.framesAt(step);
            if (frames.size() == 2) { // in ship: the buffer is parcel's
                QVERIFY(find(frames, 0, u"order"_s)->isMoved());
                QCOMPARE(find(frames, 0, u"order"_s)->movedTo, u"parcel"_s);
            } else if (frames.size() == 1 && frames[0].frame->line > 10) {
                QVERIFY(find(frames, 0, u"order"_s)->isMoved());
                const Frame &main = *frames[0].frame; // line 16 gives them away; back in it, that has happened
                QCOMPARE(find(frames, 0, u"tables"_s)->isMoved(), main.line > 16 || (main.line == 16 && main.isInside));
            }
            for (const StepEvent &event : timeline.eventsAt(step)) {
                hasSeenMove = hasSeenMove || event == StepEvent{StepEvent::Kind::Move, u"order"_s, u"parcel"_s};
                hasSeenDrop = hasSeenDrop || event == StepEvent{StepEvent::Kind::Drop, u"text"_s, {}};
            }
        }
        QVERIFY(hasSeenMove);
        QVERIFY(hasSeenDrop);
    }

private:
    static OwnershipTable ask(const Toolchain::Toolchain &toolchain, const QByteArray &source)
    {
        TraceBench bench(toolchain);
        const RecordResult result = bench.record(source);
        if (!result.recording) {
            qWarning("%s", qPrintable(result.failure));
            return OwnershipTable();
        }
        QTemporaryDir folder;
        OwnershipProbe probe(folder.filePath(u"ask"_s), Toolchain::helpersFolder());
        probe.setToolchain(toolchain);
        QSignalSpy spy(&probe, &OwnershipProbe::finished);
        probe.ask(source, u"2024"_s, *result.recording);
        return spy.wait(60'000) ? spy.front().front().value<OwnershipTable>() : OwnershipTable();
    }

    Toolchain::Toolchain m_newest;
    Toolchain::Toolchain m_oldest;
};

QTEST_GUILESS_MAIN(TestOwnership)
#include "tst_ownership.moc"
