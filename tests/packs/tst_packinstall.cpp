// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivemaker.h"
#include "course/packworkshop.h"
#include "packs/packinstall.h"
#include "packs/packwriter.h"

#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>

using namespace Ochre;
using namespace Ochre::Packs;
using namespace Qt::StringLiterals;

namespace {

void save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// Every visible file with its bytes, so that a mix of two courses is seen.
QMap<QString, QByteArray> contentOf(const QString &folder)
{
    QMap<QString, QByteArray> content;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        content.insert(QDir(folder).relativeFilePath(file.fileName()),
                       file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable"));
    }
    return content;
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

// Installs two packs in turn for ever, and says each.
int installForEver(const QStringList &arguments)
{
    for (int round = 0;; ++round) {
        const auto pack = PreparedPack::prepare(arguments.at(round % 2), arguments.at(2), {});
        if (!pack || !(*pack)->install()) {
            return 1;
        }
        std::puts("installed");
        std::fflush(stdout);
    }
}

} // namespace

/// A pack from a folder to a file and from there among the learner's courses: whole, or not at all.
class TestPackInstall final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_pack = std::make_unique<Course::PackWorkshop>();
        m_courses = coursesFolder(m_pack->outside(u"data"_s));
        m_file = m_pack->outside(u"a.ochrepack"_s);
    }

    void zip_givesTheSameBytes()
    {
        const QByteArray first = packedFolder(m_pack->path()).value();
        // Other times, another order of making, hidden files, and a pack that lies there already.
        const Course::PackFolder copy;
        QStringList names = m_pack->relativeFiles();
        std::ranges::reverse(names);
        for (const QString &name : std::as_const(names)) {
            copy.write(name, m_pack->read(name));
        }
        copy.write(u".git/HEAD"_s, "ref");
        copy.write(u"old.ochrepack"_s, "x");
        QFile touched(copy.at(u"course.toml"_s));
        QVERIFY(touched.open(QIODevice::ReadWrite));
        QVERIFY(touched.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000'000), QFileDevice::FileModificationTime));
        QVERIFY(touched.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(packedFolder(copy.path()).value(), first);
    }

    void zip_refusesWhatCouldNotBeInstalled()
    {
        QVERIFY(!packedFolder(m_pack->outside(u"nothing"_s)));
        QVERIFY(QFile::link(u"/etc/passwd"_s, m_pack->at(u"01-handing-over/passwd.md"_s)));
        QVERIFY(packedFolder(m_pack->path()).error().what.contains(u"link"));
        QVERIFY(QFile::remove(m_pack->at(u"01-handing-over/passwd.md"_s)));
        ArchiveLimits small;
        small.totalBytes = 1000;
        QVERIFY(packedFolder(m_pack->path(), small).error().what.contains(u"too large"));
        m_pack->replace(u"course.toml"_s, "format = 1", "format = 1\nfromat = 2");
        QVERIFY(packedFolder(m_pack->path()).error().what.contains(u"1 problem"));
    }

    void install_bringsEveryFile()
    {
        save(m_file, packedFolder(m_pack->path()).value());
        const auto pack = PreparedPack::prepare(m_file, m_courses, {u"rust"_s});
        QVERIFY2(pack, qPrintable(pack ? QString() : pack.error().text()));
        const PackFacts &facts = (*pack)->facts();
        QCOMPARE(facts.id, u"coffee"_s);
        QCOMPARE(facts.title, u"Rust at the counter"_s);
        QCOMPARE(facts.lessons, 1);
        QVERIFY(facts.installed.isEmpty());
        QVERIFY(!QFileInfo::exists(m_courses + u"/coffee"_s)); // nothing is installed before somebody says so
        QCOMPARE((*pack)->install().value(), m_courses + u"/coffee"_s);
        QCOMPARE(contentOf(m_courses + u"/coffee"_s), contentOf(m_pack->path()));
        QVERIFY(Course::loadPack(m_courses + u"/coffee"_s)->problems.empty());
    }

    void install_leavesNothingElse()
    {
        save(m_file, packedFolder(m_pack->path()).value());
        {
            const auto refused = PreparedPack::prepare(m_file, m_courses, {}); // somebody says no
            QVERIFY(refused);
        }
        QCOMPARE(everythingIn(m_courses), QStringList());
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).value()->install());
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).value()->install());
        QCOMPARE(everythingIn(m_courses), QStringList{u"coffee"_s});
    }

    void update_takesThePlace_data()
    {
        QTest::addColumn<bool>("isOneStep");
        QTest::newRow("in one step") << true;
        QTest::newRow("where the file system has none") << false;
    }

    void update_takesThePlace()
    {
        QFETCH(bool, isOneStep);
        const SwapFolders swap = [isOneStep](const QString &one, const QString &other) {
            return isOneStep ? Sandbox::swapFolders(one, other) : Sandbox::Swap::NotPossible;
        };
        save(m_file, packedFolder(m_pack->path()).value());
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).value()->install(swap));
        m_pack->replace(u"course.toml"_s, "2026.11.1", "2026.12.1");
        m_pack->write(u"notes.txt"_s, "new");
        save(m_file, packedFolder(m_pack->path()).value());
        const auto pack = PreparedPack::prepare(m_file, m_courses, {}).value();
        QCOMPARE(pack->facts().installed, u"2026.11.1"_s);
        QVERIFY(!pack->facts().isOlder);
        QVERIFY(pack->install(swap));
        QCOMPARE(contentOf(m_courses + u"/coffee"_s), contentOf(m_pack->path()));
        QCOMPARE(everythingIn(m_courses).filter(u"before"_s), QStringList());
    }

    // Numbers count, not letters: 2026.9 comes before 2026.11.
    void update_isOlderByItsNumbers()
    {
        const auto isOlder = [this](const QByteArray &version) {
            const Course::PackWorkshop other;
            other.replace(u"course.toml"_s, "2026.11.1", version);
            const Result<QByteArray> packed = packedFolder(other.path());
            if (!packed) {
                qFatal("%s", qPrintable(packed.error().text()));
            }
            save(m_file, *packed);
            const auto prepared = PreparedPack::prepare(m_file, m_courses, {});
            if (!prepared) {
                qFatal("%s", qPrintable(prepared.error().text()));
            }
            return (*prepared)->facts().isOlder;
        };
        QVERIFY(!isOlder("2026.10.5")); // nothing is there yet
        save(m_file, packedFolder(m_pack->path()).value());
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).value()->install());
        QVERIFY(isOlder("2026.10.5"));
        QVERIFY(isOlder("2026.11"));
        QVERIFY(!isOlder("2026.11.1"));
        QVERIFY(!isOlder("2026.11.2"));
        QVERIFY(!isOlder("2027.1"));
    }

    void update_thatFailsLeavesTheOld()
    {
        save(m_file, packedFolder(m_pack->path()).value());
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).value()->install());
        const auto before = contentOf(m_courses + u"/coffee"_s);
        const auto pack = PreparedPack::prepare(m_file, m_courses, {}).value();
        const Result<QString> failed = pack->install([](const auto &, const auto &) { return Sandbox::Swap::Failed; });
        QVERIFY(!failed);
        QVERIFY(failed.error().what.contains(u"unchanged"));
        QCOMPARE(contentOf(m_courses + u"/coffee"_s), before);
    }

    void place_thatIsALinkIsNotFollowed()
    {
        const QString elsewhere = m_pack->outside(u"elsewhere"_s);
        QVERIFY(QDir().mkpath(elsewhere) && QDir().mkpath(m_courses));
        save(elsewhere + u"/kept"_s, "kept");
        QVERIFY(QFile::link(elsewhere, m_courses + u"/coffee"_s));
        save(m_file, packedFolder(m_pack->path()).value());
        QVERIFY(!PreparedPack::prepare(m_file, m_courses, {}).value()->install());
        QVERIFY(!removeCourse(m_courses, u"coffee"_s));
        QVERIFY(QFile::exists(elsewhere + u"/kept"_s));
    }

    void pack_thatTheLoaderRefusesIsNotInstalled()
    {
        save(m_file, ArchiveMaker::make({{.name = "readme.txt", .content = "no course"}}));
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).error().text().contains(u"course.toml"));
        save(m_file,
             ArchiveMaker::make({{.name = "course.toml", .content = m_pack->read(u"course.toml"_s) + "x = 1\n"}}));
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).error().what.contains(u"problem"));
        save(m_file, packedFolder(m_pack->path()).value());
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {u"coffee"_s}).error().what.contains(u"“coffee”"));
        QCOMPARE(everythingIn(m_courses), QStringList());
    }

    void remove_takesTheWholeCourse()
    {
        save(m_file, packedFolder(m_pack->path()).value());
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).value()->install());
        for (const QString &id : {u".."_s, u"../data"_s, u""_s, u"other"_s, u"."_s, u"Coffee"_s}) {
            QVERIFY2(!removeCourse(m_courses, id), qPrintable(id));
        }
        QVERIFY(removeCourse(m_courses, u"coffee"_s));
        QCOMPARE(everythingIn(m_courses), QStringList());
        QVERIFY(!removeCourse(m_courses, u"coffee"_s));
    }

    void recover_findsTheOldCourse()
    {
        QVERIFY(QDir().mkpath(m_courses + u"/.before-coffee/01"_s));
        QVERIFY(QDir().mkpath(m_courses + u"/.before-Not an id"_s));
        recoverCourses(m_courses);
        QVERIFY(QFileInfo(m_courses + u"/coffee/01"_s).isDir());
        QVERIFY(QDir().mkpath(m_courses + u"/.before-coffee/02"_s)); // the new one is there: it stays
        recoverCourses(m_courses);
        QVERIFY(QFileInfo(m_courses + u"/coffee/01"_s).isDir());
    }

    // Whoever looks after a kill finds the one course or the other, and what was half done goes with the next pack.
    void kill_leavesTheOldOrTheNew()
    {
        const auto first = contentOf(m_pack->path());
        save(m_file, packedFolder(m_pack->path()).value());
        m_pack->replace(u"course.toml"_s, "2026.11.1", "2026.12.1");
        QVERIFY(QFile::remove(m_pack->at(m_pack->relativeFiles().filter(u"bank"_s).constFirst())));
        for (int i = 0; i < 40; ++i) {
            m_pack->write(u"more/%1.txt"_s.arg(i), QByteArray(2000, 'x'));
        }
        const QString second = m_pack->outside(u"b.ochrepack"_s);
        const Result<QByteArray> bytes = packedFolder(m_pack->path());
        QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().text()));
        save(second, *bytes);
        const auto other = contentOf(m_pack->path());
        QVERIFY(first != other);
        int olds = 0;
        int leftovers = 0;
        constexpr int kills = 40;
        for (int round = 0; round < kills; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--install"_s, m_file, second, m_courses});
            QByteArray said;
            while (said.count('\n') < 1 + round % 2) { // the one is there, or the other
                QVERIFY(child.waitForReadyRead());
                said += child.readAllStandardOutput();
            }
            QTest::qSleep(QRandomGenerator::global()->bounded(60));
            child.kill();
            QVERIFY(child.waitForFinished());
            const auto now = contentOf(m_courses + u"/coffee"_s);
            QVERIFY2(now == first || now == other, qPrintable(now.keys().join(u' ')));
            olds += now == first ? 1 : 0;
            leftovers += everythingIn(m_courses).size() > 1 ? 1 : 0;
        }
        qInfo("%d kills: %d times the one course, %d times the other; %d times something half done lay there", kills,
              olds, kills - olds, leftovers);
        QVERIFY(leftovers > 0);
        QVERIFY(olds > 0 && olds < kills);
        QVERIFY(PreparedPack::prepare(m_file, m_courses, {}).value()->install());
        for (const QString &name : everythingIn(m_courses)) { // an empty folder may wait for its minute to be over
            QVERIFY2(name == u"coffee" || everythingIn(m_courses + u'/' + name).isEmpty(), qPrintable(name));
        }
    }

private:
    std::unique_ptr<Course::PackWorkshop> m_pack;
    QString m_courses;
    QString m_file;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--install"_s) {
        return installForEver(arguments.sliced(2));
    }
    TestPackInstall test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_packinstall.moc"
