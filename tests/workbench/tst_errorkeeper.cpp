// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/ownerrors.h"
#include "progress/storekeeper.h"
#include "support/pagefixture.h"
#include "workbench/errorkeeper.h"
#include "workbench/programrecord.h"

#include <QSignalSpy>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ErrorKeeper;
using Workbench::Order;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 86'400'000;
const QByteArray broken = "fn main() { let s = String::new(); drop(s); drop(s); }\n";
const QByteArray mended = "fn main() { let s = String::new(); drop(s); }\n";

Order orderOf(const QString &document, const QByteArray &text)
{
    Order order;
    order.document = {document, u"Title"_s, "fn main() {}\n", std::nullopt};
    order.text = text;
    return order;
}

Diagnostics::Diagnostic error(const QString &code)
{
    Diagnostics::Diagnostic diagnostic;
    diagnostic.level = Diagnostics::Level::Error;
    diagnostic.code = code;
    return diagnostic;
}

} // namespace

/// What is kept of the learner's own errors, from the store alone.
class TestErrorKeeper final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    qint64 m_nowMs = 1'773'230'400'000;
    std::unique_ptr<Progress::ProgressService> m_progress;
    std::unique_ptr<ErrorKeeper> m_keeper;
    int m_store = 0;

    void open()
    {
        m_keeper.reset();
        m_progress.reset(); // waits until everything is on disk
        m_progress = std::make_unique<Progress::ProgressService>(m_folder.filePath(u"%1.sqlite"_s.arg(m_store)),
                                                                 [this] { return m_nowMs; });
        m_keeper = std::make_unique<ErrorKeeper>(*m_progress);
        m_progress->open();
        QTRY_VERIFY(m_progress->isPersistent());
    }

    /// Orders a run at this moment, as the workbench does; the compiler names these codes.
    void run(const Order &order, const QStringList &codes)
    {
        QVERIFY(waitFor(m_progress->saveSnapshot(order.id(), u"run"_s, order.text)));
        Runner::RunResult result;
        result.outcome = codes.isEmpty() ? Runner::Outcome::Finished : Runner::Outcome::CompileFailed;
        for (const QString &code : codes) {
            result.diagnostics.push_back(error(code));
        }
        m_nowMs += 500;
        const QFuture<Result<void>> recorded = recordRun(*m_progress, order, result);
        m_keeper->noteCompiled(order, recorded);
        QVERIFY(waitFor(recorded));
    }

    template<typename T>
    static bool waitFor(const QFuture<Result<T>> &future)
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) && future.result().has_value();
    }

    std::vector<Study::OwnError> kept() const { return Progress::ownErrors(m_progress->learner()); }

    /// Two rounds through the log behind the window, after which nothing of an earlier order is under way.
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            QVERIFY(waitFor(m_progress->events(u"program-run"_s, u"lesson/example-1"_s, 1)));
            QVERIFY(waitFor(m_progress->keeper().runs()));
            QVERIFY(waitFor(m_progress->snapshots(u"lesson/example-1"_s, 1)));
            QCoreApplication::processEvents();
        }
    }

private slots:
    void init()
    {
        ++m_store;
        open();
    }

    void cleanup()
    {
        m_keeper.reset();
        m_progress.reset();
    }

    void whatTookLong_isKeptWithItsProgram()
    {
        QSignalSpy keeping(m_keeper.get(), &ErrorKeeper::kept);
        run(orderOf(u"lesson/example-1"_s, "fn main() { first }\n"), {u"E0382"_s, u"E0425"_s});
        m_nowMs += 2 * minute;
        run(orderOf(u"lesson/example-1"_s, broken), {u"E0382"_s});
        m_nowMs += 2 * minute;
        run(orderOf(u"lesson/example-1"_s, mended), {});
        QTRY_COMPARE(keeping.size(), 1);
        QCOMPARE(kept().size(), 1U);
        QCOMPARE(kept()[0].program, QString::fromUtf8(broken)); // as the compiler rejected it last
        QCOMPARE(kept()[0].code, u"E0382"_s);
        QVERIFY(kept()[0].reason == Study::KeepReason::Long);
        QCOMPARE(kept()[0].lesson, u"rust/lesson"_s);
        const Progress::ItemState item = m_progress->learner().of(Study::ownErrorCourse).items.value(kept()[0].id);
        QCOMPARE(item.last.grade, 1);
        QVERIFY(item.last.takenMs >= 4 * minute);
    }

    void anEarlierStart_isRemembered()
    {
        run(orderOf(u"lesson/example-1"_s, broken), {u"E0382"_s});
        open();
        m_nowMs += 4 * minute;
        run(orderOf(u"lesson/example-1"_s, mended), {});
        QTRY_COMPARE(kept().size(), 1U);
        QCOMPARE(kept()[0].program, QString::fromUtf8(broken));
    }

    void whatWasQuick_isNotKept()
    {
        run(orderOf(u"lesson/example-1"_s, broken), {u"E0382"_s});
        m_nowMs += 10'000;
        run(orderOf(u"lesson/example-1"_s, mended), {});
        settle();
        QVERIFY(kept().empty());
    }

    void whatComesBack_isKeptOnceADay()
    {
        run(orderOf(u"lesson/example-1"_s, broken), {u"E0382"_s});
        run(orderOf(u"lesson/example-1"_s, mended), {});
        m_nowMs += 2 * day;
        run(orderOf(u"other/example-2"_s, broken + "// again\n"), {u"E0382"_s});
        run(orderOf(u"other/example-2"_s, mended), {});
        QTRY_COMPARE(kept().size(), 1U);
        QVERIFY(kept()[0].reason == Study::KeepReason::Again);
        run(orderOf(u"other/example-2"_s, broken + "// and again\n"), {u"E0382"_s});
        run(orderOf(u"other/example-2"_s, mended), {});
        settle();
        QCOMPARE(kept().size(), 1U);
    }

    void whatTheCourseGave_isNoErrorOfTheLearners()
    {
        Order given = orderOf(u"lesson/example-1"_s, broken);
        given.document.original = broken;
        run(given, {u"E0382"_s});
        m_nowMs += 4 * minute;
        given.text = mended;
        run(given, {});
        Order exercise = orderOf(u"lesson/fix"_s, broken + "// mine\n");
        exercise.document.exercise.emplace();
        exercise.document.exercise->starterFails = {u"E0382"_s};
        run(exercise, {u"E0382"_s});
        m_nowMs += 4 * minute;
        exercise.text = mended;
        run(exercise, {});
        settle();
        QVERIFY(kept().empty());
    }

    void lintsAndProjects_areNotKept()
    {
        run(orderOf(u"lesson/example-1"_s, broken), {u"unused_must_use"_s});
        m_nowMs += 4 * minute;
        run(orderOf(u"lesson/example-1"_s, mended), {});
        Order project = orderOf(u"lesson/project"_s, broken);
        project.project = {u"lesson/project"_s, {{u"src/main.rs"_s, broken}}};
        run(project, {u"E0382"_s});
        m_nowMs += 4 * minute;
        run(project, {});
        settle();
        QVERIFY(kept().empty());
    }

    void anOwnError_isNotKeptAgainWhenItIsMended()
    {
        const Order asked = orderOf(u"@my-errors/+error/id"_s, broken);
        run(asked, {u"E0382"_s});
        m_nowMs += 4 * minute;
        run(asked, {});
        settle();
        QVERIFY(kept().empty());
    }
};

QTEST_MAIN(TestErrorKeeper)
#include "tst_errorkeeper.moc"
