// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Holds the sources to the table of src/README.md, which is the only place where the layers are written down.
class TestLayers final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_allowed = readTable();
        QVERIFY2(m_allowed.size() > 10, "the table of src/README.md was not found");
    }

    void table_namesEveryFolder()
    {
        const QStringList folders = QDir(sourceFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders) {
            QVERIFY2(folder == u"cmake" || m_allowed.contains(folder), qPrintable(folder));
        }
    }

    void table_hasNoCycle()
    {
        for (auto row = m_allowed.begin(); row != m_allowed.end(); ++row) {
            for (const QString &used : row.value()) {
                QVERIFY2(m_allowed.contains(used), qPrintable(row.key() + u" may use the unknown "_s + used));
            }
            const QStringList circle = circleFrom(row.key(), m_allowed);
            QVERIFY2(circle.isEmpty(), qPrintable(circle.join(u" → ")));
        }
    }

    // A circle over three rooms is as bad as one over two, and the pages' row knows nothing of its neighbours.
    void circles_areFoundOverSeveralRooms()
    {
        const QHash<QString, QSet<QString>> table{
            {u"a"_s, {u"b"_s}}, {u"b"_s, {u"c"_s}}, {u"c"_s, {u"d"_s}}, {u"d"_s, {u"b"_s}}, {u"e"_s, {u"a"_s}}};
        QCOMPARE(circleFrom(u"b"_s, table), (QStringList{u"b"_s, u"c"_s, u"d"_s, u"b"_s}));
        QVERIFY(circleFrom(u"e"_s, {{u"e"_s, {u"a"_s}}, {u"a"_s, {}}}).isEmpty());
    }

    void pages_neverMeet()
    {
        const QStringList pages{u"lesson"_s, u"workbench"_s, u"practice"_s, u"insight"_s, u"together"_s};
        for (const QString &page : pages) {
            for (const QString &other : pages) {
                QVERIFY2(!m_allowed.value(page).contains(other), qPrintable(page + u" may use "_s + other));
            }
        }
    }

    void headers_haveNoCircle()
    {
        QHash<QString, QSet<QString>> includes;
        forEachInclude([&includes](const QString &, const QString &file, const QString &header) {
            if (file.endsWith(u".h")) {
                includes[file].insert(header);
            }
        });
        for (const auto &[file, headers] : includes.asKeyValueRange()) {
            const QStringList circle = circleFrom(file, includes);
            QVERIFY2(circle.isEmpty(), qPrintable(circle.join(u" → ")));
        }
    }

    void rooms_sayWhatTheyAreFor()
    {
        for (const auto &[room, rooms] : m_allowed.asKeyValueRange()) {
            QFile file(sourceFolder() + u'/' + room + u"/README.md"_s);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(room));
            QVERIFY2(file.readAll().count('\n') >= 9, qPrintable(room));
        }
    }

    // One room talks to the operating system. Signals and errno by number belong to it too.
    void posix_staysInTheSandbox()
    {
        static const QRegularExpression posix(
            u"^(unistd|fcntl|poll|sched|pwd|grp|dirent|spawn|dlfcn|termios|signal|csignal|errno|cerrno)(\\.h)?$"
            "|^(sys|linux|netinet|arpa)/"_s);
        QStringList broken;
        int uses = 0;
        forEachInclude([&broken, &uses](const QString &folder, const QString &file, const QString &header) {
            if (posix.match(header).hasMatch()) {
                ++uses;
                if (folder != u"sandbox") {
                    broken << file + u" includes "_s + header;
                }
            }
        });
        QVERIFY2(uses > 10, "nobody uses it: the pattern is out of date");
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    // What executes a text goes through SandboxedProcess, whose one door is mayStart(). These start tools that read
    // only.
    void processes_startThroughOneDoor()
    {
        const QStringList tools{u"runner/ruleprogram.cpp"_s, u"runner/errorexplainer.cpp"_s,
                                u"toolchain/toolquery.h"_s};
        QStringList around;
        forEachInclude([&](const QString &folder, const QString &file, const QString &header) {
            if (header == u"QProcess" && folder != u"sandbox" && !tools.contains(file)) {
                around << file;
            }
        });
        QVERIFY2(around.isEmpty(), qPrintable(around.join(u' ')));
        QStringList readers = filesWith("executesText = false");
        readers.sort();
        QCOMPARE(readers, (QStringList{u"checker/trialcommand.cpp"_s, u"runner/compileorder.cpp"_s,
                                       u"sandbox/sandboxprobe.cpp"_s}));
    }

    void includes_followTheTable()
    {
        QStringList broken;
        forEachInclude([&](const QString &folder, const QString &file, const QString &header) {
            const QString used = header.section(u'/', 0, 0);
            if (m_allowed.contains(used) && used != folder && !m_allowed.value(folder).contains(used)) {
                broken << file + u" includes "_s + header;
            }
        });
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    // A permission that nobody uses is an invitation.
    void permissions_areUsed()
    {
        QHash<QString, QSet<QString>> unused = m_allowed;
        forEachInclude([&unused](const QString &folder, const QString &, const QString &header) {
            unused[folder].remove(header.section(u'/', 0, 0));
        });
        QStringList idle;
        for (const auto &[folder, names] : unused.asKeyValueRange()) {
            for (const QString &name : names) {
                idle << folder + u" does not use "_s + name;
            }
        }
        QVERIFY2(idle.isEmpty(), qPrintable(idle.join(u'\n')));
    }

    void includes_keepForeignLibrariesInTheirFolder_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QStringList>("owners");
        QTest::newRow("database") << u"^QSql"_s << QStringList{u"sqlite"_s, u"search"_s};
        // The class server speaks by libpq itself, so QtSql stays with SQLite and its plugin for PostgreSQL with
        // nobody.
        QTest::newRow("class server") << u"^libpq"_s << QStringList{u"classroom"_s};
        QTest::newRow("keyring") << u"^qt6keychain/"_s << QStringList{u"keyring"_s};
        QTest::newRow("settings file") << u"^QSettings$"_s << QStringList{u"settings"_s};
        QTest::newRow("highlighter") << u"^KSyntaxHighlighting"_s << QStringList{u"highlighting"_s};
        QTest::newRow("editor component") << u"^Qsci/"_s << QStringList{u"editor"_s};
        QTest::newRow("zip") << u"^zip\\.h$"_s << QStringList{u"packs"_s};
        QTest::newRow("TOML") << u"^toml\\+\\+/"_s << QStringList{u"course"_s};
        QTest::newRow("Markdown") << u"^md4c"_s << QStringList{u"richtext"_s, u"exchange"_s};
        QTest::newRow("widgets") << u"^(QWidget|QApplication|QDialog|QMainWindow|QLabel|QPushButton)$"_s
                                 << QStringList{u"widgets"_s, u"editor"_s,   u"lesson"_s, u"workbench"_s, u"practice"_s,
                                                u"insight"_s, u"together"_s, u"window"_s, u"app"_s};
    }

    void includes_keepForeignLibrariesInTheirFolder()
    {
        QFETCH(QString, header);
        QFETCH(QStringList, owners);
        const QRegularExpression pattern(header);
        QStringList broken;
        int uses = 0;
        forEachInclude([&](const QString &folder, const QString &file, const QString &included) {
            if (pattern.match(included).hasMatch()) { // clazy:exclude=use-static-qregularexpression
                ++uses;
                if (!owners.contains(folder)) {
                    broken << file + u" includes "_s + included;
                }
            }
        });
        QVERIFY2(uses > 0, "nobody uses it: the pattern is out of date");
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

private:
    static QStringList filesWith(const QByteArray &text)
    {
        QStringList found;
        QDirIterator files(sourceFolder(), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text)) {
                found << QDir(sourceFolder()).relativeFilePath(file.fileName());
            }
        }
        return found;
    }

    static QString sourceFolder() { return QStringLiteral(OCHRE_SOURCE_DIR "/src"); }

    static QHash<QString, QSet<QString>> readTable()
    {
        QFile file(sourceFolder() + u"/README.md"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        static const QRegularExpression row(u"^\\| `([a-z]+)` \\|.*\\|([^|]*)\\|\\s*$"_s);
        QHash<QString, QSet<QString>> table;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (const auto match = row.match(line); match.hasMatch()) {
                QSet<QString> &used = table[match.captured(1)];
                for (const QString &name : match.captured(2).split(u',', Qt::SkipEmptyParts)) {
                    if (!name.trimmed().isEmpty()) {
                        used.insert(name.trimmed());
                    }
                }
            }
        }
        return table;
    }

    // The way from `start` back to itself; empty when there is none.
    static QStringList circleFrom(const QString &start, const QHash<QString, QSet<QString>> &uses)
    {
        QHash<QString, QString> cameFrom;
        QStringList waiting{start};
        while (!waiting.isEmpty()) {
            const QString at = waiting.takeFirst();
            for (const QString &next : uses.value(at)) {
                if (next == start) {
                    QStringList way{start};
                    for (QString step = at; step != start; step = cameFrom.value(step)) {
                        way.prepend(step);
                    }
                    return QStringList{start} + way;
                }
                if (!cameFrom.contains(next)) {
                    cameFrom.insert(next, at);
                    waiting << next;
                }
            }
        }
        return {};
    }

    template<typename Visit>
    static void forEachInclude(Visit visit)
    {
        static const QRegularExpression include(u"^#include [\"<]([^\">]+)[\">]"_s,
                                                QRegularExpression::MultilineOption);
        QDirIterator files(sourceFolder(), {u"*.cpp"_s, u"*.h"_s, u"*.c"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            const QString relative = QDir(sourceFolder()).relativeFilePath(file.fileName());
            auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                visit(relative.section(u'/', 0, 0), relative, matches.next().captured(1));
            }
        }
    }

    QHash<QString, QSet<QString>> m_allowed;
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
