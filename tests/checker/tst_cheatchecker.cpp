// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cheatpack.h"
#include "checker/cheatchecker.h"
#include "support/probedtoolchain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 240'000; ///< a whole pack on a busy machine

} // namespace

/// With the real compiler, the real sandbox and the real ochre-rules.
class TestCheatChecker final : public QObject {
    Q_OBJECT

private:
    Toolchain::Toolchain m_toolchain;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CheatPack> m_pack;

    [[nodiscard]] CheckRequest request(const QString &helpers = Toolchain::helpersFolder()) const
    {
        CheckRequest request;
        request.folder = m_pack->path();
        request.toolchain = m_toolchain;
        request.helpers = helpers;
        request.scratch = m_folder->filePath(u"scratch"_s);
        request.cacheFile = m_folder->filePath(u"cheats.json"_s);
        return request;
    }

    static CheatReport check(const CheckRequest &request)
    {
        CheatChecker checker;
        std::optional<CheatReport> report;
        QObject::connect(&checker, &CheatChecker::finished, &checker,
                         [&report](const CheatReport &finished) { report = finished; });
        checker.start(request);
        if (report || !QTest::qWaitFor([&report] { return report.has_value(); }, patienceMs)) {
            report.emplace().error = Error{u"The check did not end, or ended at once."_s, {}, {}};
        }
        return *report;
    }

    static CheatedExercise exercise(const CheatReport &report, const QString &id)
    {
        const auto found = std::ranges::find(report.exercises, id, &CheatedExercise::id);
        return found == report.exercises.end() ? CheatedExercise{u"none"_s, {}, -1, {}, {}, 0} : *found;
    }

    /// "cheat line: change" of what passes.
    static QStringList passed(const CheatedExercise &exercise)
    {
        QStringList lines;
        for (const PassedCheat &cheat : exercise.passed) {
            lines << u"%1 %2: %3"_s.arg(cheat.name, QString::number(cheat.line), cheat.change);
        }
        return lines;
    }

private slots:
    void initTestCase()
    {
        m_toolchain = Toolchain::probeToolchain();
        if (!m_toolchain.canCompile()) {
            QSKIP("Needs rustc and a linker.");
        }
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void init() { m_pack = std::make_unique<CheatPack>(); }

    void cheats_thatPass_areTold()
    {
        const CheatReport report = check(request());
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->text() : QString()));
        QCOMPARE(report.exercises.size(), 4U);
        const CheatedExercise sloppy = exercise(report, u"sloppy"_s);
        QCOMPARE(passed(sloppy), QStringList{u"constant 1: fn total(list: &[u32]) -> u32 { 1 }"_s});
        QCOMPARE(sloppy.passed[0].function, u"total"_s);
        QCOMPARE(sloppy.passed[0].file, m_pack->sloppy + u"solution.rs"_s);
        QCOMPARE(sloppy.tried, 5); // starter, 0, 1, todo, exit: the expected value is 1 again
        const CheatedExercise strict = exercise(report, u"strict"_s);
        QVERIFY2(strict.isClean(), qPrintable(passed(strict).join(u'\n')));
        QVERIFY(strict.tried >= 5);
        const CheatedExercise echo = exercise(report, u"echo"_s); // the hidden input
        QVERIFY2(echo.isClean(), qPrintable(passed(echo).join(u'\n')));
        QVERIFY(echo.tried >= 5);
        QVERIFY(!report.isClean());
        QVERIFY(report.passed() >= 1 && report.tried() > 15);
    }

    void hiddenInput_isWhatRefuses()
    {
        m_pack->replace(m_pack->drill + u"drill.toml"_s, "hidden_stdin = \"b\\n\"\nhidden_stdout = \"got b\\n\"\n", "");
        const CheatedExercise echo = exercise(check(request()), u"echo"_s);
        QCOMPARE(passed(echo).size(), 2); // as a literal, and by a name: main is the whole program here
        QVERIFY(
            std::ranges::all_of(echo.passed, [](const PassedCheat &cheat) { return cheat.name == u"print-expected"; }));
    }

    void rules_refuseWithoutACompiler()
    {
        m_pack->replace(m_pack->sloppy + u"exercise.toml"_s, "check =", "forbid = [\"constant-return\"]\ncheck =");
        const CheatReport report = check(request());
        const CheatedExercise sloppy = exercise(report, u"sloppy"_s);
        QVERIFY2(sloppy.isClean(), qPrintable(passed(sloppy).join(u'\n')));
        QCOMPARE(sloppy.tried, 5);
        const CheatedExercise twice = exercise(report, u"print-twice"_s); // forbids clone
        QVERIFY(std::ranges::none_of(twice.passed,
                                     [](const PassedCheat &cheat) { return cheat.name.startsWith(u"clone"); }));
        QVERIFY(twice.tried > 5);
    }

    void startersAndWrongAnswers_thatPass_areTold()
    {
        m_pack->write(m_pack->strict + u"main.rs"_s, m_pack->read(m_pack->strict + u"solution.rs"_s));
        m_pack->write(m_pack->strict + u"wrong/same.rs"_s, m_pack->read(m_pack->strict + u"solution.rs"_s));
        const CheatedExercise strict = exercise(check(request()), u"strict"_s);
        QCOMPARE(passed(strict), (QStringList{u"starter 0: "_s, u"wrong 0: "_s}));
        QCOMPARE(strict.passed[1].file, m_pack->strict + u"wrong/same.rs"_s);
    }

    void results_areKept()
    {
        const CheatReport first = check(request());
        const CheatReport second = check(request());
        QCOMPARE(second.trials, first.trials);
        QCOMPARE(second.passed(), first.passed());
        const int rules = exercise(second, u"print-twice"_s).tried; // asked anew
        QVERIFY2(second.cacheHits >= second.trials - rules, qPrintable(QString::number(second.cacheHits)));
    }

    void solution_thatIsNoRust_isTold()
    {
        m_pack->write(m_pack->sloppy + u"solution.rs"_s, "fn total( {\n");
        const CheatReport report = check(request());
        const CheatedExercise sloppy = exercise(report, u"sloppy"_s);
        QCOMPARE(sloppy.unjudged.size(), 1);
        QVERIFY(!sloppy.isClean());
        QCOMPARE(sloppy.tried, 1); // the starter
    }

    void missingProgram_isTold()
    {
        const QTemporaryDir other;
        QVERIFY(QFile::link(Toolchain::helpersFolder() + u"/runbox"_s, other.filePath(u"runbox"_s)));
        const CheatReport report = check(request(other.path()));
        QVERIFY(!report.error);
        QVERIFY(!exercise(report, u"strict"_s).unjudged.isEmpty());
        QVERIFY(!report.isClean());
    }

    void missingToolchain_isTold()
    {
        CheckRequest without = request();
        without.toolchain = {};
        const CheatReport report = check(without);
        QVERIFY(!exercise(report, u"strict"_s).unjudged.isEmpty());
        QCOMPARE(report.passed(), 0);
        QVERIFY(!report.isClean());
    }

    void unreadablePack_isAnError()
    {
        QFile::remove(m_pack->at(u"course.toml"_s));
        QVERIFY(check(request()).error);
    }

    void stop_endsWithoutAWord()
    {
        CheatChecker checker;
        QSignalSpy spy(&checker, &CheatChecker::finished);
        QSignalSpy progress(&checker, &CheatChecker::progress);
        CheckRequest fresh = request();
        fresh.cacheFile.clear();
        checker.start(fresh);
        QVERIFY(checker.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(progress.count() > 0, patienceMs);
        checker.stop();
        QVERIFY(!checker.isRunning());
        checker.start(fresh);
        checker.stop();
        QTest::qWait(50);
        QCOMPARE(spy.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCheatChecker)
#include "tst_cheatchecker.moc"
