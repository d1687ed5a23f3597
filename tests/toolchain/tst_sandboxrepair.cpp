// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "toolchain/toolchainproblems.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Toolchain;
using namespace Qt::StringLiterals;

namespace {

const QString bwrap = u"/usr/bin/bwrap"_s;

SandboxFacts working()
{
    return {.bubblewrap = bwrap, .mostNamespaces = 96'000, .packager = u"apt"_s};
}

} // namespace

/// What stands in the way of a full sandbox, by facts and not by what a program said, and what is offered against it.
class TestSandboxRepair final : public QObject {
    Q_OBJECT

private slots:
    void repair_fitsTheFacts_data()
    {
        QTest::addColumn<SandboxFacts>("facts");
        QTest::addColumn<QStringList>("commands"); // a part of each, empty = nothing to type
        const auto row = [](const char *name, const QStringList &commands,
                            const std::function<void(SandboxFacts &)> &change) {
            SandboxFacts facts = working();
            change(facts);
            QTest::newRow(name) << facts << commands;
        };
        row("nothing known", {}, [](SandboxFacts &) {});
        row("no bubblewrap, Debian", {u"sudo apt install bubblewrap"_s}, [](SandboxFacts &f) { f.bubblewrap.clear(); });
        row("no bubblewrap, Fedora", {u"sudo dnf install bubblewrap"_s}, [](SandboxFacts &f) {
            f.bubblewrap.clear();
            f.packager = u"dnf"_s;
        });
        row("no bubblewrap, Arch", {u"sudo pacman -S bubblewrap"_s}, [](SandboxFacts &f) {
            f.bubblewrap.clear();
            f.packager = u"pacman"_s;
        });
        row("no bubblewrap, Alpine", {u"doas apk add bubblewrap"_s}, [](SandboxFacts &f) {
            f.bubblewrap.clear();
            f.packager = u"apk"_s;
        });
        row("no bubblewrap, unknown system", {{}}, [](SandboxFacts &f) {
            f.bubblewrap.clear();
            f.packager.clear();
        });
        row("old Debian", {u"sysctl -w kernel.unprivileged_userns_clone=1"_s},
            [](SandboxFacts &f) { f.allowsUsers = 0; });
        row("Debian that allows it", {}, [](SandboxFacts &f) { f.allowsUsers = 1; });
        row("hardened", {u"sysctl -w user.max_user_namespaces=15000"_s}, [](SandboxFacts &f) { f.mostNamespaces = 0; });
        row("Ubuntu 24.04", {u"profile ochre-bwrap /usr/bin/bwrap flags=(unconfined) {\n  userns,\n"_s},
            [](SandboxFacts &f) { f.appArmorForbids = 1; });
        row("Ubuntu that allows it", {}, [](SandboxFacts &f) { f.appArmorForbids = 0; });
        row("Ubuntu, bwrap elsewhere", {u"profile ochre-bwrap /opt/bin/bwrap flags"_s}, [](SandboxFacts &f) {
            f.appArmorForbids = 1;
            f.bubblewrap = u"/opt/bin/bwrap"_s;
        });
        row("Ubuntu without bubblewrap", {u"sudo apt install bubblewrap"_s, u"profile ochre-bwrap /usr/bin/bwrap"_s},
            [](SandboxFacts &f) {
                f.appArmorForbids = 1;
                f.bubblewrap.clear();
            });
        row("two things", {u"unprivileged_userns_clone"_s, u"max_user_namespaces"_s}, [](SandboxFacts &f) {
            f.allowsUsers = 0;
            f.mostNamespaces = 0;
        });
        row("kernel without namespaces", {{}}, [](SandboxFacts &f) { f.hasNamespaces = false; });
        row("container", {{}}, [](SandboxFacts &f) { f.isContained = true; });
        row("container on a machine that says why", {u"max_user_namespaces"_s}, [](SandboxFacts &f) {
            f.isContained = true;
            f.mostNamespaces = 0;
        });
    }

    void repair_fitsTheFacts()
    {
        QFETCH(SandboxFacts, facts);
        QFETCH(QStringList, commands);
        const std::vector<SandboxRepair> repairs = repairsOf(facts);
        QCOMPARE(qsizetype(repairs.size()), commands.size());
        for (size_t i = 0; i < repairs.size(); ++i) {
            QVERIFY2(repairs[i].why.endsWith(u'.') && repairs[i].why.size() > 30, qPrintable(repairs[i].why));
            QCOMPARE(repairs[i].commands.isEmpty(), commands.at(qsizetype(i)).isEmpty());
            QVERIFY2(repairs[i].commands.contains(commands.at(qsizetype(i))), qPrintable(repairs[i].commands));
            QVERIFY(!repairs[i].commands.contains(u'%'));
        }
        // Whatever the facts say, there is a problem with advice.
        const std::vector<ToolchainProblem> problems = sandboxProblems(facts, u"It is %2."_s);
        QCOMPARE(problems.size(), std::max<size_t>(1, repairs.size()));
        for (const ToolchainProblem &problem : problems) {
            QCOMPARE(problem.what.contains(u"It is %2."), !facts.bubblewrap.isEmpty());
            QVERIFY(problem.advice.endsWith(u'.'));
        }
    }

    // Shells read what is to be copied; nothing of it is run.
    void commands_areShell_data() { repair_fitsTheFacts_data(); }

    void commands_areShell()
    {
        QFETCH(SandboxFacts, facts);
        for (const SandboxRepair &repair : repairsOf(facts)) {
            QProcess shell;
            shell.start(u"/bin/sh"_s, {u"-n"_s});
            shell.write(repair.commands.toUtf8() + '\n');
            shell.closeWriteChannel();
            QVERIFY(shell.waitForFinished());
            QCOMPARE(shell.exitCode(), 0);
            QCOMPARE(shell.readAllStandardError(), QByteArray());
        }
    }

    void facts_areReadFromTheirFiles()
    {
        const QTemporaryDir folder;
        const QString root = folder.path() + u'/';
        SandboxFacts facts = readSandboxFacts({}, root);
        QCOMPARE(facts, (SandboxFacts{.hasNamespaces = false}));
        const auto write = [&root](const QString &path, const QByteArray &text) {
            QVERIFY(makeFolder(QFileInfo(root + path).path()));
            QVERIFY(saveFile(root + path, text));
        };
        write(u"proc/self/ns/user"_s, "");
        write(u"proc/sys/kernel/unprivileged_userns_clone"_s, "0\n");
        write(u"proc/sys/user/max_user_namespaces"_s, "15000\n");
        write(u"proc/sys/kernel/apparmor_restrict_unprivileged_userns"_s, "1\n");
        write(u"run/.containerenv"_s, "");
        write(u"usr/bin/apt"_s, "");
        QVERIFY(QFile::setPermissions(root + u"usr/bin/apt"_s, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        facts = readSandboxFacts(bwrap, root);
        QCOMPARE(facts, (SandboxFacts{bwrap, true, 0, 15000, 1, true, u"apt"_s}));
        write(u"proc/sys/user/max_user_namespaces"_s, "many\n");
        QCOMPARE(readSandboxFacts(bwrap, root).mostNamespaces, std::nullopt);
    }

    // This machine: where bubblewrap works, the facts must not say that something is in its way.
    void facts_ofThisMachineAreRead()
    {
        const SandboxFacts facts = readSandboxFacts(bwrap);
        QVERIFY(facts.hasNamespaces);
        QVERIFY(facts.mostNamespaces.has_value());
        QVERIFY(!facts.packager.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSandboxRepair)
#include "tst_sandboxrepair.moc"
