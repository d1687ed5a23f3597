// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxprobe.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

class TestSandboxProbe final : public QObject {
    Q_OBJECT

    QByteArray m_path;

    struct Answer {
        SandboxLevel level = SandboxLevel::Full;
        QString bubblewrap;
        QString reason;
    };

    static Answer probe(const QString &helpers)
    {
        SandboxProbe probe;
        QSignalSpy spy(&probe, &SandboxProbe::finished);
        probe.start(helpers);
        if (spy.isEmpty() && !spy.wait(20'000)) {
            qWarning("the probe did not answer");
            return {};
        }
        return {spy.at(0).at(0).value<SandboxLevel>(), spy.at(0).at(1).toString(), spy.at(0).at(2).toString()};
    }

    // Makes bwrap a script of ours.
    static void installFake(const QTemporaryDir &folder, const QByteArray &script)
    {
        QFile file(folder.filePath(u"bwrap"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        qputenv("PATH", folder.path().toLocal8Bit());
    }

    const QString m_helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");

private slots:
    void init() { m_path = qgetenv("PATH"); }
    void cleanup() { qputenv("PATH", m_path); }

    void bubblewrap_isFull()
    {
        const Answer answer = probe(m_helpers);
        if (answer.level != SandboxLevel::Full) {
            QSKIP(qPrintable(u"bubblewrap does not work here: "_s + answer.reason));
        }
        QVERIFY(answer.bubblewrap.endsWith(u"/bwrap"));
        QCOMPARE(answer.reason, QString());
    }

    void noBubblewrap_isRestricted()
    {
        const QTemporaryDir empty;
        qputenv("PATH", empty.path().toLocal8Bit());
        const Answer answer = probe(m_helpers);
        QCOMPARE(answer.level, SandboxLevel::Restricted);
        QCOMPARE(answer.bubblewrap, QString());
        QVERIFY2(answer.reason.contains(u"bubblewrap"), qPrintable(answer.reason));
    }

    void noUserNamespaces_isRestricted()
    {
        const QTemporaryDir folder;
        installFake(folder, "echo 'bwrap: setting up uid map: Permission denied' >&2; exit 1\n");
        const Answer answer = probe(m_helpers);
        QCOMPARE(answer.level, SandboxLevel::Restricted);
        QVERIFY2(answer.reason.contains(u"setting up uid map: Permission denied"), qPrintable(answer.reason));
    }

    void oldBubblewrap_isStartedWithoutTheOption()
    {
        const Answer real = probe(m_helpers);
        if (real.level != SandboxLevel::Full) {
            QSKIP("bubblewrap does not work here");
        }
        const QTemporaryDir folder;
        installFake(folder, "for option; do\n"
                            "  [ \"$option\" = --disable-userns ] && echo 'bwrap: Unknown option --disable-userns' >&2"
                            " && exit 1\ndone\nexec "
                                + real.bubblewrap.toLocal8Bit() + " \"$@\"\n");
        QCOMPARE(probe(m_helpers).level, SandboxLevel::Full);
    }

    // Waited for once; then only when it is another file, or the session is.
    void hangingBubblewrap_isRemembered()
    {
        const QTemporaryDir session;
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        qputenv("XDG_RUNTIME_DIR", session.path().toLocal8Bit());
        const QTemporaryDir folder;
        const QString tries = folder.filePath(u"tries"_s);
        const QByteArray script = "echo x >> " + tries.toLocal8Bit() + "\n";
        const auto count = [&tries] { return QFileInfo(tries).size() / 2; };
        installFake(folder, script + "exec /bin/sleep 100\n");
        const Answer first = probe(m_helpers);
        QCOMPARE(first.level, SandboxLevel::Restricted);
        QVERIFY2(first.reason.contains(u"did not start in time"), qPrintable(first.reason));
        QCOMPARE(count(), 1);
        const Answer second = probe(m_helpers);
        QCOMPARE(second.level, SandboxLevel::Restricted);
        QVERIFY2(second.reason.contains(u"did not start in time"), qPrintable(second.reason));
        QCOMPARE(count(), 1);
        installFake(folder, script + "exit 1 # another file\n");
        QCOMPARE(probe(m_helpers).level, SandboxLevel::Restricted);
        QCOMPARE(count(), 2);
        QCOMPARE(probe(m_helpers).level, SandboxLevel::Restricted);
        QCOMPARE(count(), 3); // a refusal costs nothing
        before.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before);
    }

    void noHelper_isLimitsOnly()
    {
        const QTemporaryDir empty;
        const Answer answer = probe(empty.path());
        QCOMPARE(answer.level, SandboxLevel::LimitsOnly);
        QVERIFY2(answer.reason.contains(u"Install Ochre again"), qPrintable(answer.reason));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProbe)
#include "tst_sandboxprobe.moc"
