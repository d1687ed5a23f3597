// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "consolebench.h"
#include "ctl/codecommands.h"
#include "ctl/codesession.h"
#include "ctl/doctorcommand.h"
#include "ctl/storycommand.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

/// What needs no program to be run: arguments and files that cannot be used.
class TestCodeCommands final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConsoleBench> m_console;

    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        const QString path = m_console->at(name);
        if (!saveFile(path, content)) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    static ConsoleBench::Command commandOf(const QString &name)
    {
        static const QHash<QString, ConsoleBench::Command> commands{
            {u"check"_s, runCheckCommand}, {u"run"_s, runRunCommand},     {u"test"_s, runTestCommand},
            {u"fix"_s, runFixCommand},     {u"story"_s, runStoryCommand}, {u"doctor"_s, runDoctorCommand}};
        return commands[name];
    }

    static void addCommands()
    {
        QTest::addColumn<QString>("command");
        for (const char *name : {"check", "run", "test", "fix", "story"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

private slots:
    void init() { m_console = std::make_unique<ConsoleBench>(); }

    void fileThatCannotBeRead_isImpossible_data() { addCommands(); }

    void fileThatCannotBeRead_isImpossible()
    {
        QFETCH(QString, command);
        QVERIFY(QDir().mkpath(m_console->at(u"folder.rs"_s)));
        const QString large = file(u"large.rs"_s, QByteArray((1 << 20) + 1, ' '));
        for (const QString &path : {m_console->at(u"none.rs"_s), m_console->at(u"folder.rs"_s), large}) {
            QCOMPARE(m_console->run(commandOf(command), {path}), static_cast<int>(Impossible));
            QVERIFY2(m_console->err.contains(path), qPrintable(m_console->err));
            QVERIFY(m_console->out.isEmpty());
        }
    }

    void fileCount_isExactlyOne_data() { addCommands(); }

    void fileCount_isExactlyOne()
    {
        QFETCH(QString, command);
        const QString path = file(u"a.rs"_s, "fn main() {}\n");
        for (const QStringList &arguments : {QStringList{}, QStringList{path, path}, QStringList{u"--json"_s}}) {
            QCOMPARE(m_console->run(commandOf(command), arguments), static_cast<int>(Impossible));
            QVERIFY2(m_console->err.contains(u"--help"_s), qPrintable(m_console->err));
        }
    }

    void help_comesBeforeEverythingElse_data()
    {
        addCommands();
        QTest::newRow("doctor") << u"doctor"_s;
    }

    void help_comesBeforeEverythingElse()
    {
        QFETCH(QString, command);
        QCOMPARE(m_console->run(commandOf(command), {u"--help"_s}), static_cast<int>(Fine));
        QVERIFY(m_console->out.contains(u"ochrectl"_s) || m_console->out.contains(u"--json"_s));
        QVERIFY(m_console->err.isEmpty());
    }

    void optionOfAnotherCommand_isUnknown_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("option");
        QTest::newRow("check") << u"check"_s << u"--all-safe"_s;
        QTest::newRow("run") << u"run"_s << u"--tests"_s;
        QTest::newRow("test") << u"test"_s << u"--stdin"_s;
        QTest::newRow("fix") << u"fix"_s << u"--wall-ms"_s;
        QTest::newRow("story") << u"story"_s << u"--fix"_s;
        QTest::newRow("doctor") << u"doctor"_s << u"--edition"_s;
    }

    void optionOfAnotherCommand_isUnknown()
    {
        QFETCH(QString, command);
        QFETCH(QString, option);
        const QString path = file(u"a.rs"_s, "fn main() {}\n");
        QCOMPARE(m_console->run(commandOf(command), {path, option, path}), static_cast<int>(Impossible));
        QVERIFY2(m_console->err.contains(option.sliced(2)), qPrintable(m_console->err));
    }

    void textThatIsNoRust_isImpossibleEverywhere_data() { addCommands(); }

    void textThatIsNoRust_isImpossibleEverywhere()
    {
        QFETCH(QString, command);
        if (QStandardPaths::findExecutable(u"rustc"_s).isEmpty()) {
            QSKIP("no rustc");
        }
        const QString path = file(u"latin1.rs"_s, "fn main() { println!(\"caf\xE9\"); }\n");
        QCOMPARE(m_console->run(commandOf(command), {path}), static_cast<int>(Impossible));
        QVERIFY2(m_console->err.contains(u"UTF-8"_s), qPrintable(m_console->err));
        QVERIFY(m_console->out.isEmpty());
    }

    void limit_isANumberAboveZero_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("zero") << u"--wall-ms"_s << u"0"_s;
        QTest::newRow("negative") << u"--memory-mb"_s << u"-1"_s;
        QTest::newRow("fraction") << u"--output-kb"_s << u"1e3"_s;
        QTest::newRow("too large to be one") << u"--memory-mb"_s << u"9999999999999999999"_s;
    }

    void limit_isANumberAboveZero()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        if (QStandardPaths::findExecutable(u"rustc"_s).isEmpty()) {
            QSKIP("no rustc");
        }
        const QString path = file(u"a.rs"_s, "fn main() {}\n");
        QCOMPARE(m_console->run(runRunCommand, {path, option, value}), static_cast<int>(Impossible));
        QVERIFY2(m_console->err.contains(option), qPrintable(m_console->err));
    }

    void source_isReadAsItIs()
    {
        const QByteArray bytes("\xEF\xBB\xBF// \xFF\r\n\0", 10);
        QCOMPARE(readSource(file(u"a.rs"_s, bytes)).value(), bytes);
        QCOMPARE(readSource(file(u"most.rs"_s, QByteArray(1 << 20, ' '))).value().size(), 1 << 20);
        QVERIFY(!readSource({}));
    }
};

QTEST_GUILESS_MAIN(TestCodeCommands)
#include "tst_codecommands.moc"
