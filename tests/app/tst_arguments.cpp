// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program as it is started by hand, over ssh or by a script: without anything that could show a window.
class TestArguments final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QProcess m_program;

    void start(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"WAYLAND_SOCKET"_s, u"QT_QPA_PLATFORM"_s}) {
            environment.remove(display);
        }
        for (const QString &folder : {u"XDG_RUNTIME_DIR"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s}) {
            environment.insert(folder, m_home.path());
        }
        m_program.setProcessEnvironment(environment);
        m_program.start(QStringLiteral(OCHRE_BINARY_DIR "/bin/ochre"), arguments);
        QVERIFY(m_program.waitForFinished(30'000));
        QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    }

private slots:
    void helpAndVersion_needNoDisplay_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        for (const QString &word : {u"--help"_s, u"-h"_s, u"--help-all"_s}) {
            QTest::addRow("%s", qPrintable(word)) << QStringList{word} << QByteArray("--lessons");
        }
        QTest::newRow("--version") << QStringList{u"--version"_s} << QByteArray("ochre ");
        QTest::newRow("-v") << QStringList{u"-v"_s} << QByteArray("ochre ");
        QTest::newRow("behind others") << QStringList{u"--lessons"_s, u"/nowhere"_s, u"a.rs"_s, u"--version"_s}
                                       << QByteArray("ochre ");
        QTest::newRow("beside one of Qt")
            << QStringList{u"-platform"_s, u"nowhere"_s, u"--version"_s} << QByteArray("ochre ");
    }

    void helpAndVersion_needNoDisplay()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        start(arguments);
        QCOMPARE(m_program.exitCode(), 0);
        const QByteArray out = m_program.readAllStandardOutput();
        QVERIFY2(out.contains(said), out.constData());
        QCOMPARE(m_program.readAllStandardError(), QByteArray());
    }

    void withoutDisplay_itIsSaid()
    {
        for (const QStringList &arguments :
             {QStringList(), QStringList{u"a.rs"_s}, QStringList{u"--"_s, u"--help"_s}}) {
            start(arguments);
            QCOMPARE(m_program.exitCode(), 1);
            const QByteArray error = m_program.readAllStandardError();
            QVERIFY2(error.startsWith("ochre: There is no display") && error.contains("ochrectl"), error.constData());
        }
    }

    void unknownOption_isTheFirstThingSaid()
    {
        start({u"--nope"_s});
        QCOMPARE(m_program.exitCode(), 1);
        const QByteArray error = m_program.readAllStandardError();
        QVERIFY2(error.contains("nope") && !error.contains("display"), error.constData());
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
