// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environmentvariable.h"
#include "support/runnerbench.h"
#include "toolchain/toolchainlocations.h"

using namespace Ochre::Toolchain;
using namespace Qt::StringLiterals;

/// In a home of our own. What the system has in its usual folders comes last and is not looked at.
class TestToolchainLocations final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<Variable>> m_variables;

    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    void addTool(const QString &name, const QByteArray &body = "exit 0\n") const
    {
        Ochre::Runner::writeScript(at(name), body);
    }
    void set(const char *name, const QString &value)
    {
        m_variables.push_back(std::make_unique<Variable>(name, value.toUtf8()));
    }

    /// Those below our folder, relative to it.
    [[nodiscard]] QStringList candidates() const
    {
        QStringList own;
        for (const QString &path : rustcCandidates()) {
            if (path.startsWith(m_folder->path())) {
                own << QDir(m_folder->path()).relativeFilePath(path);
            }
        }
        return own;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        set("HOME", m_folder->path());
        set("PATH", at(u"path"_s));
        set("CARGO_HOME", {});
        set("RUSTUP_HOME", {});
    }

    void cleanup()
    {
        while (!m_variables.empty()) {
            m_variables.pop_back(); // the last one first
        }
    }

    void candidates_comeBestFirst()
    {
        for (const QString &name :
             {u"path"_s, u".cargo"_s, u".rustup/toolchains/nightly-x"_s, u".rustup/toolchains/1.85.0-x"_s,
              u".rustup/toolchains/1.90.0-x"_s, u".rustup/toolchains/beta-x"_s, u".rustup/toolchains/stable-x"_s}) {
            addTool(name == u"path"_s ? u"path/rustc"_s : name + u"/bin/rustc"_s);
        }
        QCOMPARE(candidates(),
                 (QStringList{u"path/rustc"_s, u".cargo/bin/rustc"_s, u".rustup/toolchains/stable-x/bin/rustc"_s,
                              u".rustup/toolchains/1.90.0-x/bin/rustc"_s, u".rustup/toolchains/1.85.0-x/bin/rustc"_s,
                              u".rustup/toolchains/beta-x/bin/rustc"_s, u".rustup/toolchains/nightly-x/bin/rustc"_s}));
    }

    void candidate_isAnExecutableFile()
    {
        QVERIFY(QDir().mkpath(at(u"path/rustc"_s))); // a folder
        QVERIFY(QDir().mkpath(at(u".cargo/bin"_s)));
        QFile text(at(u".cargo/bin/rustc"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.setPermissions(QFile::ReadOwner));
        QVERIFY(QDir().mkpath(at(u".rustup/toolchains/stable/bin"_s)));
        QVERIFY(QFile::link(at(u"gone"_s), at(u".rustup/toolchains/stable/bin/rustc"_s)));
        QCOMPARE(candidates(), QStringList());
    }

    void linksToOneFile_areOneCandidate()
    {
        addTool(u".rustup/toolchains/stable/bin/rustc"_s);
        for (const QString &name : {u"path/rustc"_s, u".cargo/bin/rustc"_s}) {
            QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
            QVERIFY(QFile::link(at(u".rustup/toolchains/stable/bin/rustc"_s), at(name)));
        }
        QCOMPARE(candidates(), QStringList{u"path/rustc"_s});
    }

    void homes_canBeMoved_data()
    {
        QTest::addColumn<QString>("cargo");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("moved") << u"ABSOLUTE"_s << QStringList{u"elsewhere/bin/rustc"_s};
        QTest::newRow("relative, so not meant") << u"elsewhere"_s << QStringList{u".cargo/bin/rustc"_s};
        QTest::newRow("empty") << QString() << QStringList{u".cargo/bin/rustc"_s};
    }

    void homes_canBeMoved()
    {
        QFETCH(QString, cargo);
        addTool(u"elsewhere/bin/rustc"_s);
        addTool(u".cargo/bin/rustc"_s);
        set("CARGO_HOME", cargo == u"ABSOLUTE"_s ? at(u"elsewhere"_s) : cargo);
        QTEST(candidates(), "found");
    }

    void workingFolder_isNeverSearched_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("dot") << u"."_s;
        QTest::newRow("relative folder") << u"bin"_s;
        QTest::newRow("empty entry") << u":"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("dot first") << u".:/nowhere"_s;
    }

    void workingFolder_isNeverSearched()
    {
        QFETCH(QString, path);
        addTool(u"work/rustc"_s);
        addTool(u"work/cargo"_s);
        addTool(u"work/bin/rustc"_s);
        addTool(u"work/bin/cargo"_s);
        set("PATH", path);
        const QString here = QDir::currentPath();
        QVERIFY(QDir::setCurrent(at(u"work"_s)));
        const QStringList found = candidates();
        const QString cargo = findTool({}, u"cargo"_s);
        QVERIFY(QDir::setCurrent(here));
        QCOMPARE(found, QStringList());
        QVERIFY2(!cargo.startsWith(m_folder->path()), qPrintable(cargo));
    }

    void tool_ofTheSysrootComesFirst()
    {
        addTool(u"path/cargo"_s);
        QCOMPARE(findTool({}, u"cargo"_s), at(u"path/cargo"_s));
        QCOMPARE(findTool(at(u"rust"_s), u"cargo"_s), at(u"path/cargo"_s));
        addTool(u"rust/bin/cargo"_s);
        QCOMPARE(findTool(at(u"rust"_s), u"cargo"_s), at(u"rust/bin/cargo"_s));
        QVERIFY(findTool(at(u"rust"_s), u"rustfmt"_s).isEmpty());
    }

    void launcherOfRustup_isRecognized_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("link") << 0;
        QTest::newRow("copy") << 1;
        QTest::newRow("link to a link") << 2;
    }

    void launcherOfRustup_isRecognized()
    {
        QFETCH(int, way);
        addTool(u"path/rustup"_s, "echo \"I launch $0\"\n");
        const QString rustup = at(u"path/rustup"_s);
        const QString cargo = at(u"path/cargo"_s);
        switch (way) {
        case 0:
            QVERIFY(QFile::link(rustup, cargo));
            break;
        case 1:
            QVERIFY(QFile::copy(rustup, cargo));
            break;
        default:
            QVERIFY(QFile::link(rustup, at(u"path/middle"_s)) && QFile::link(at(u"path/middle"_s), cargo));
        }
        QVERIFY(isRustupShim(cargo));
        QVERIFY(findTool({}, u"cargo"_s).isEmpty()); // it would read a learner's rust-toolchain file
    }

    void otherTool_isNoLauncher()
    {
        addTool(u"path/cargo"_s);
        QVERIFY(!isRustupShim(at(u"path/cargo"_s)));
        addTool(u"path/rustup"_s, "echo \"I am longer than the other one\"\n");
        QVERIFY(!isRustupShim(at(u"path/cargo"_s)));
        QVERIFY(!isRustupShim(at(u"path/none"_s)));
    }

    void documentation_isAFolderWithAnIndex()
    {
        const QString html = at(u"rust/share/doc/rust/html"_s);
        QVERIFY(QDir().mkpath(html));
        QVERIFY(findDocumentation(at(u"rust"_s)) != html);
        addTool(u"rust/share/doc/rust/html/index.html"_s);
        QCOMPARE(findDocumentation(at(u"rust"_s)), html);
    }

    void linker_isOnlyAskedForWhereItIsMissing()
    {
        const QString triple = u"x86_64-unknown-linux-gnu"_s;
        QVERIFY(fasterLinker(at(u"rust"_s), u"x86_64-apple-darwin"_s).isEmpty());
        QVERIFY((QStringList{QString(), u"mold"_s, u"lld"_s}).contains(fasterLinker(at(u"rust"_s), triple)));
        addTool(u"rust/lib/rustlib/"_s + triple + u"/bin/gcc-ld/ld.lld"_s);
        QVERIFY(fasterLinker(at(u"rust"_s), triple).isEmpty()); // the compiler brings its own
    }
};

QTEST_GUILESS_MAIN(TestToolchainLocations)
#include "tst_toolchainlocations.moc"
