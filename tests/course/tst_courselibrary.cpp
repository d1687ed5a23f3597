// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/courseid.h"
#include "course/courselibrary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

QString data(const QString &name)
{
    return QStringLiteral(OCHRE_TEST_DATA "/") + name;
}

bool copyPack(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    bool copied = QDir().mkpath(to);
    while (copied && files.hasNext()) {
        const QString target = to + files.next().sliced(from.size());
        copied = QDir().mkpath(QFileInfo(target).path()) && QFile::copy(files.filePath(), target);
    }
    return copied;
}

bool write(const QString &file, const QByteArray &text)
{
    QFile target(file);
    return QDir().mkpath(QFileInfo(file).path()) && target.open(QIODevice::WriteOnly)
           && target.write(text) == text.size();
}

QStringList idsOf(const CourseLibrary &library)
{
    QStringList ids;
    for (const auto &course : library.courses) {
        ids << course->id();
    }
    return ids;
}

} // namespace

class TestCourseLibrary final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::vector<LibraryPlace> places() const
    {
        return {{path(u"built-in"_s), Origin::BuiltIn}, {path(u"own"_s), Origin::Foreign, true}};
    }
    CourseLibrary load() const { return loadLibrary(places()); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void builtInCourses_comeFirst()
    {
        QVERIFY(copyPack(data(u"good"_s), path(u"built-in/zz"_s)));
        QVERIFY(copyPack(data(u"second"_s), path(u"own/aa"_s)));
        QVERIFY(write(path(u"built-in/FORMAT.md"_s), "no pack"));
        QVERIFY(write(path(u"own/.half-unpacked/course.toml"_s), "id = "));
        const CourseLibrary library = load();
        QCOMPARE(idsOf(library), (QStringList{u"coffee"_s, u"counters"_s}));
        QVERIFY(library.leftOut.empty());
        QCOMPARE(library.find(u"coffee"_s)->place.origin, Origin::BuiltIn);
        QCOMPARE(library.find(u"counters"_s)->place, (PackPlace{path(u"own/aa"_s), Origin::Foreign}));
        QVERIFY(library.find(u"counters"_s)->loaded.problems.empty()); // a link into another course is in order
        QVERIFY(!library.find(u"rust"_s));
        const Lesson *lesson = library.find(u"counters"_s)->course().lesson(u"handing-over"_s);
        QCOMPARE(lesson->title, u"Handing over, in the kitchen"_s);
        QCOMPARE(library.find(u"coffee"_s)->course().lesson(u"handing-over"_s)->title, u"Handing over"_s);
    }

    void brokenPacks_hinderNoOther()
    {
        QVERIFY(copyPack(data(u"good"_s), path(u"built-in/coffee"_s)));
        QVERIFY(QDir().mkpath(path(u"own/1-empty"_s)));
        QVERIFY(write(path(u"own/2-nonsense/course.toml"_s), "= = ="));
        QVERIFY(copyPack(data(u"second"_s), path(u"own/3-faulty"_s)));
        QVERIFY(write(path(u"own/3-faulty/02-timers/lesson.md"_s), "no head"));
        QVERIFY(write(path(u"own/4-nameless/course.toml"_s), "format = 1\ntitle = \"Nameless\"\n"));
        const CourseLibrary library = load();
        QCOMPARE(idsOf(library), (QStringList{u"coffee"_s, u"counters"_s}));
        QVERIFY(!library.find(u"counters"_s)->loaded.problems.empty()); // what could be read is there all the same
        QCOMPARE(library.leftOut.size(), 3U);
        for (const LeftOutPack &pack : library.leftOut) {
            QVERIFY2(pack.folder.startsWith(path(u"own/"_s)), qPrintable(pack.folder));
            QVERIFY(pack.error.text().contains(pack.folder));
            QVERIFY(!pack.error.advice.isEmpty());
        }
    }

    void secondCourseOfOneId_isLeftOutAndSaid()
    {
        QVERIFY(copyPack(data(u"good"_s), path(u"built-in/coffee"_s)));
        QVERIFY(copyPack(data(u"good"_s), path(u"own/again"_s)));
        const CourseLibrary library = load();
        QCOMPARE(idsOf(library), QStringList{u"coffee"_s});
        QCOMPARE(library.courses.front()->place.origin, Origin::BuiltIn); // a foreign one cannot take its place
        QCOMPARE(library.leftOut.size(), 1U);
        QVERIFY(library.leftOut.front().error.text().contains(u"coffee"_s));
        QCOMPARE(library.leftOut.front().folder, path(u"own/again"_s));
    }

    // As when everything is read at once: only later.
    void courseInFront_isReadFirstAndTheOthersJoin_data()
    {
        QTest::addColumn<QString>("front");
        QTest::addColumn<QString>("first");
        QTest::newRow("built in") << u"coffee"_s << u"coffee"_s;
        QTest::newRow("own") << u"counters"_s << u"counters"_s;
        QTest::newRow("gone") << u"never"_s << u"coffee"_s;
        QTest::newRow("none") << QString() << u"coffee"_s;
    }

    void courseInFront_isReadFirstAndTheOthersJoin()
    {
        QFETCH(QString, front);
        QFETCH(QString, first);
        QVERIFY(copyPack(data(u"good"_s), path(u"built-in/zz"_s)));
        QVERIFY(copyPack(data(u"second"_s), path(u"own/aa"_s)));
        QVERIFY(copyPack(data(u"good"_s), path(u"own/again"_s))); // the id of the built-in one
        QVERIFY(QDir().mkpath(path(u"own/empty"_s)));
        CourseLibrary library = openLibrary(places(), front);
        QCOMPARE(idsOf(library), QStringList{first});
        QCOMPARE(library.waiting.size(), 3U);
        QVERIFY(library.leftOut.empty());
        const InstalledCourse *open = library.find(first);
        const QStringList joined = library.join(loadPacks(library.waiting));
        const CourseLibrary whole = load();
        QCOMPARE(joined, (QStringList{first == u"coffee"_s ? u"counters"_s : u"coffee"_s}));
        QCOMPARE(idsOf(library), idsOf(whole));
        QCOMPARE(library.find(first), open); // it kept its place
        QCOMPARE(library.courses.front()->place, whole.courses.front()->place);
        QVERIFY(library.waiting.empty());
        QCOMPARE(library.leftOut.size(), whole.leftOut.size());
        for (size_t pack = 0; pack < whole.leftOut.size(); ++pack) {
            QCOMPARE(library.leftOut[pack].error.text(), whole.leftOut[pack].error.text());
        }
    }

    void courseInFrontThatIsBroken_givesWayToTheNext()
    {
        QVERIFY(copyPack(data(u"good"_s), path(u"built-in/coffee"_s)));
        QVERIFY(QDir().mkpath(path(u"built-in/1-empty"_s)));
        const CourseLibrary library = openLibrary(places(), {});
        QCOMPARE(idsOf(library), QStringList{u"coffee"_s});
        QVERIFY(library.waiting.empty());
        QCOMPARE(library.leftOut.size(), 1U);
        QVERIFY(openLibrary({{path(u"own"_s), Origin::Foreign, true}}, u"coffee"_s).courses.empty());
    }

    void folderOfOnePack_isThatPack()
    {
        const std::vector<PackPlace> packs = packsIn({{data(u"second"_s), Origin::Foreign}});
        QCOMPARE(packs, (std::vector<PackPlace>{{data(u"second"_s), Origin::Foreign}}));
    }

    void placeWithoutPacks_isToldUnlessItMayBeMissing()
    {
        const CourseLibrary library = load();
        QVERIFY(library.courses.empty());
        QCOMPARE(library.leftOut.size(), 1U);
        QCOMPARE(library.leftOut.front().folder, path(u"built-in"_s));
    }

    void manyPacks_areBounded()
    {
        for (int number = 0; number < 205; ++number) {
            QVERIFY(QDir().mkpath(path(u"own/%1"_s.arg(number))));
        }
        QCOMPARE(packsIn({{path(u"own"_s), Origin::Foreign, true}}).size(), 200U);
    }

    void places_areThoseOfTheProgramOrTheOneThatWasNamed()
    {
        Paths paths = Paths::below(m_folder->path());
        const std::vector<LibraryPlace> own = placesOf(paths);
        QCOMPARE(own.size(), 2U);
        QCOMPARE(own.front().origin, Origin::BuiltIn);
        QCOMPARE(own.back().folder, paths.data + u"/courses"_s);
        QVERIFY(own.back().origin == Origin::Foreign && own.back().mayBeMissing);
        paths.lessons = path(u"mine"_s);
        paths.courses.clear();
        const std::vector<LibraryPlace> named = placesOf(paths);
        QCOMPARE(named.size(), 1U);
        QCOMPARE(named.front().origin, Origin::Foreign);
    }

    void ids_areJoinedAndSplit()
    {
        QCOMPARE(joinId(u"coffee"_s, u"handing-over"_s), u"coffee/handing-over"_s);
        QCOMPARE(splitId(u"coffee/handing-over"_s), (CourseId{u"coffee"_s, u"handing-over"_s}));
        QCOMPARE(splitId(u"handing-over"_s), (CourseId{{}, u"handing-over"_s}));
        QCOMPARE(joinId({}, u"handing-over"_s), u"handing-over"_s);
    }
};

QTEST_GUILESS_MAIN(TestCourseLibrary)
#include "tst_courselibrary.moc"
