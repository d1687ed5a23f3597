// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/packchecker.h"
#include "support/probedtoolchain.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 240'000; ///< a whole pack on a busy machine
const QString exerciseFolder = u"/01-handing-over/exercises/print-twice/"_s;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QString told(const CheckReport &report)
{
    QStringList lines;
    for (const Course::Problem &problem : report.problems) {
        lines << u"%1:%2 %3"_s.arg(problem.file.section(u'/', -2)).arg(problem.line).arg(problem.rule);
    }
    return lines.join(u'\n');
}

} // namespace

/// With the real compiler, the real sandbox and the real ochre-rules: a pack of format 2, whose one exercise has rules.
class TestExerciseRules final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void rules_areProven_data();
    void rules_areProven();
    void missingProgram_provesNothing();

private:
    // The good pack in format 2, with these rules in the place of its forbidden token.
    [[nodiscard]] QString writePack(const QByteArray &rules);
    [[nodiscard]] CheckReport check(const QString &pack, const QString &helperFolder) const;

    Toolchain::Toolchain m_toolchain;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExerciseRules::initTestCase()
{
    m_toolchain = Toolchain::probeToolchain();
    if (!m_toolchain.canCompile() || !m_toolchain.clippy.isFound() || !m_toolchain.rustfmt.isFound()
        || !m_toolchain.cargo.isFound()) {
        QSKIP("Needs rustc, cargo, Clippy, rustfmt and a linker.");
    }
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestExerciseRules::writePack(const QByteArray &rules)
{
    const QString good = QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/good");
    const QString pack = m_folder->filePath(u"pack"_s);
    QDir(pack).removeRecursively();
    QDirIterator files(good, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QByteArray text = read(path);
        text.replace("format = 1", "format = 2");
        text.replace("forbid = [\".clone()\"]\n", rules);
        write(pack + path.sliced(good.size()), text);
    }
    return pack;
}

CheckReport TestExerciseRules::check(const QString &pack, const QString &helperFolder) const
{
    CheckRequest request;
    request.folder = pack;
    request.curriculum = false;
    request.toolchain = m_toolchain;
    request.helpers = helperFolder;
    request.scratch = m_folder->filePath(u"scratch"_s);
    request.cacheFile = m_folder->filePath(u"proven.json"_s);
    PackChecker checker;
    std::optional<CheckReport> report;
    QObject::connect(&checker, &PackChecker::finished, &checker,
                     [&report](const CheckReport &finished) { report = finished; });
    checker.start(request);
    if (!QTest::qWaitFor([&report] { return report.has_value(); }, patienceMs)) {
        report.emplace().error = Error{u"The check did not end."_s, {}, {}};
    }
    return *report;
}

void TestExerciseRules::rules_areProven_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("wrong"); // put into a copy of the solution that is a wrong answer
    QTest::addColumn<QString>("problems");
    QTest::newRow("kept") << "require = [\"borrow-parameter in print_ticket\"]\nforbid = [\"clone\"]\n"_ba << ""_ba
                          << QString();
    QTest::newRow("solution breaks one") << "forbid = [\"macro format in serve\"]\n"_ba << ""_ba
                                         << u"print-twice/solution.rs:11 solution-breaks-rule"_s;
    QTest::newRow("solution lacks one") << "require = [\"loop in serve\"]\n"_ba << ""_ba
                                        << u"print-twice/solution.rs:9 solution-breaks-rule"_s;
    QTest::newRow("function is misspelt")
        << "forbid = [\"clone in serv\"]\n"_ba << ""_ba << u"print-twice/solution.rs:1 rule-without-function"_s;
    QTest::newRow("wrong one is caught by a rule") << "forbid = [\"clone\"]\n"_ba << "&order.clone()"_ba << QString();
    QTest::newRow("wrong one is caught by none")
        << "forbid = [\"unsafe\"]\n"_ba << "&order.clone()"_ba << u"wrong/copy.rs:1 wrong-passes"_s;
    QTest::newRow("unknown") << "forbid = [\"clones\"]\n"_ba << ""_ba << u"print-twice/exercise.toml:13 unknown-rule"_s;
}

void TestExerciseRules::rules_areProven()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, wrong);
    QFETCH(QString, problems);
    const QString pack = writePack(rules);
    if (!wrong.isEmpty()) {
        QByteArray answer = read(pack + exerciseFolder + u"solution.rs"_s);
        answer.replace("struct Order", "#[derive(Clone)]\nstruct Order").replace("&order", wrong);
        write(pack + exerciseFolder + u"wrong/copy.rs"_s, answer);
    }
    const CheckReport report = check(pack, Toolchain::helpersFolder());
    QVERIFY2(!report.error, qPrintable(report.error ? report.error->text() : QString()));
    QCOMPARE(told(report), problems);
}

void TestExerciseRules::missingProgram_provesNothing()
{
    const QTemporaryDir other;
    QVERIFY(QFile::link(Toolchain::helpersFolder() + u"/runbox"_s, other.filePath(u"runbox"_s)));
    const CheckReport report = check(writePack("forbid = [\"clone\"]\n"), other.path());
    QVERIFY(!report.error);
    QCOMPARE(told(report), u"print-twice/solution.rs:1 not-proven\nwrong/empty-ticket.rs:1 not-proven"_s);
}

QTEST_GUILESS_MAIN(TestExerciseRules)
#include "tst_exerciserules.moc"
