// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/projectfiles.h"
#include "packworkshop.h"

#include <QTest>
#include <sys/stat.h>

using namespace Ochre;
using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestProjectFiles final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackFolder> m_folder;

    [[nodiscard]] Result<std::vector<ProjectFile>> read() const { return readProject(m_folder->path()); }

    [[nodiscard]] QStringList paths() const
    {
        QStringList names;
        const auto files = read();
        for (const ProjectFile &file : files ? *files : std::vector<ProjectFile>{{files.error().what, {}}}) {
            names << file.path;
        }
        return names;
    }

private slots:
    void init() { m_folder = std::make_unique<PackFolder>(); }

    void files_areSortedWithTheirContent()
    {
        const QByteArray binary("\0\xFF\r\n", 4);
        m_folder->write(u"tests/one.rs"_s, "#[test]");
        m_folder->write(u"src/main.rs"_s, binary);
        m_folder->write(u"Cargo.toml"_s, {});
        m_folder->write(u"src/a/mod.rs"_s, "mod b;");
        const auto files = read();
        QVERIFY(files.has_value());
        const std::vector<ProjectFile> wanted{{u"Cargo.toml"_s, {}},
                                              {u"src/a/mod.rs"_s, "mod b;"},
                                              {u"src/main.rs"_s, binary},
                                              {u"tests/one.rs"_s, "#[test]"}};
        QVERIFY(*files == wanted);
    }

    void hiddenAndBuiltFiles_areLeftOut()
    {
        for (const QString &name : {u".cargo/config.toml"_s, u".git/config"_s, u".env"_s, u"target/debug/a"_s,
                                    u"src/.secret.rs"_s, u"src/target/mod.rs"_s, u"src/lib.rs"_s}) {
            m_folder->write(name, "x");
        }
        QCOMPARE(paths(), (QStringList{u"src/lib.rs"_s, u"src/target/mod.rs"_s}));
    }

    void missingFolder_isEmpty()
    {
        const auto files = readProject(m_folder->at(u"none"_s));
        QVERIFY(files && files->empty());
    }

    void link_isRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("name");
        QTest::newRow("file inside") << u"src/lib.rs"_s << u"src/copy.rs"_s;
        QTest::newRow("folder inside") << u"src"_s << u"other"_s;
        QTest::newRow("file outside") << u"../secret"_s << u"src/secret.rs"_s;
        QTest::newRow("folder outside") << u".."_s << u"up"_s;
        QTest::newRow("the folder itself") << u"."_s << u"again"_s;
    }

    void link_isRefused()
    {
        QFETCH(QString, target);
        QFETCH(QString, name);
        m_folder->write(u"src/lib.rs"_s, "x");
        m_folder->write(u"../secret"_s, "x");
        QVERIFY(QFile::link(m_folder->at(target), m_folder->at(name)));
        const auto files = read();
        QVERIFY(!files);
        QVERIFY2(files.error().text().contains(name), qPrintable(files.error().text()));
        QVERIFY(!files.error().advice.isEmpty());
    }

    void pipe_doesNotHang()
    {
        m_folder->write(u"src/lib.rs"_s, "x");
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder->at(u"src/pipe"_s)).constData(), 0600), 0);
        QVERIFY(paths().size() == 1);
    }

    void count_isBounded()
    {
        for (int number = 0; number < 64; ++number) {
            m_folder->write(u"%1/%2.rs"_s.arg(number % 3).arg(number), "x");
        }
        QCOMPARE(paths().size(), 64);
        m_folder->write(u"one-more.rs"_s, "x");
        QVERIFY(!read());
    }

    void bytes_areBoundedAltogether_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("one file") << QStringList{u"a"_s};
        QTest::newRow("one folder") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("several folders") << QStringList{u"a"_s, u"s/b"_s, u"s/t/c"_s, u"u/d"_s};
    }

    void bytes_areBoundedAltogether()
    {
        QFETCH(QStringList, names);
        for (const QString &name : names) {
            m_folder->write(name, QByteArray((1 << 20) / names.size(), 'x'));
        }
        QCOMPARE(paths(), names);
        m_folder->write(u"z/last"_s, "x");
        QVERIFY(!read());
    }

    void depth_isBounded()
    {
        m_folder->write(u"1/2/3/4/5/6/a.rs"_s, "x");
        QCOMPARE(paths().size(), 1);
        m_folder->write(u"1/2/3/4/5/6/7/a.rs"_s, "x");
        QVERIFY(!read());
    }

    void overlay_replacesAndAdds()
    {
        const std::vector<ProjectFile> base{{u"a"_s, "1"}, {u"b"_s, "2"}};
        const std::vector<ProjectFile> both = overlaid(base, {{u"b"_s, "3"}, {u"c"_s, "4"}});
        QVERIFY((both == std::vector<ProjectFile>{{u"a"_s, "1"}, {u"b"_s, "3"}, {u"c"_s, "4"}}));
        QVERIFY(overlaid(base, {}) == base);
        QVERIFY(overlaid({}, base) == base);
        QVERIFY(overlaid(both, {{u"b"_s, "3"}, {u"c"_s, "4"}}) == both); // twice is once
    }
};

QTEST_APPLESS_MAIN(TestProjectFiles)
#include "tst_projectfiles.moc"
