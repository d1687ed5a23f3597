// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallpack.h"
#include "window/packwatch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Window;
using namespace Qt::StringLiterals;

namespace {

constexpr int quietMs = 1500; ///< long enough that a change would have been told

} // namespace

/// Changes of files as editors and tools make them.
class TestPackWatch final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(SmallPack::writeTo(pack()));
        m_watch = std::make_unique<PackWatch>(pack());
        m_changed = std::make_unique<QSignalSpy>(m_watch.get(), &PackWatch::changed);
        QVERIFY(settle());
    }

    void cleanup() { m_watch.reset(); }

    void saveByRenaming_isNoticedEachTime()
    {
        for (const char *text : {"first\n", "second one\n", "a third time\n"}) {
            QVERIFY(SmallPack::write(pack(u"01-moves/lesson.md"_s), text));
            QTRY_VERIFY(m_changed->count() >= 1);
            QVERIFY(settle());
        }
    }

    void writingInPlace_isNoticedEachTime()
    {
        for (const QByteArray &text : {QByteArray("first\n"), QByteArray("second one\n")}) {
            QFile file(pack(u"01-moves/questions.toml"_s));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(text), text.size());
            file.close();
            QTRY_VERIFY(m_changed->count() >= 1);
            QVERIFY(settle());
        }
    }

    void writingInPlaceAfterRenaming_isNoticed()
    {
        const QString path = pack(u"01-moves/lesson.md"_s);
        QVERIFY(SmallPack::write(path, "renamed\n"));
        QTRY_VERIFY(m_changed->count() >= 1);
        QVERIFY(settle());
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("and then some\n");
        file.close();
        QTRY_VERIFY(m_changed->count() >= 1);
    }

    void newLesson_isNoticedAndWatched()
    {
        QVERIFY(SmallPack::write(pack(u"03-later/lesson.md"_s), "first\n"));
        QTRY_VERIFY(m_changed->count() >= 1);
        QVERIFY(settle());
        QVERIFY(SmallPack::write(pack(u"03-later/lesson.md"_s), "changed\n"));
        QTRY_VERIFY(m_changed->count() >= 1);
    }

    void removedFile_isNoticed()
    {
        QVERIFY(QFile::remove(pack(u"02-borrows/questions.toml"_s)));
        QTRY_VERIFY(m_changed->count() >= 1);
    }

    void folderThatIsGone_isToldOnceAndWhenItIsBack()
    {
        QSignalSpy gone(m_watch.get(), &PackWatch::gone);
        QSignalSpy back(m_watch.get(), &PackWatch::cameBack);
        QVERIFY(QDir().rename(pack(), pack() + u"-aside"_s));
        QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, 20'000);
        QVERIFY(back.isEmpty());
        QVERIFY(QDir().rename(pack() + u"-aside"_s, pack()));
        QTRY_COMPARE_WITH_TIMEOUT(back.count(), 1, 20'000);
        QCOMPARE(gone.count(), 1);
    }

    void manyFilesAtOnce_areOneChange()
    {
        for (int number = 0; number < 200; ++number) {
            QFile file(pack(u"bank/more-%1.toml"_s.arg(number)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QTRY_VERIFY(m_changed->count() >= 1);
        QTest::qWait(quietMs);
        QVERIFY2(m_changed->count() < 20, qPrintable(QString::number(m_changed->count()))); // a slow disk may pause
    }

    void folderThatIsReplaced_isFoundAgain()
    {
        QVERIFY(QDir().rename(pack(), m_folder->filePath(u"away"_s)));
        QVERIFY(QDir().rename(m_folder->filePath(u"away"_s), pack()));
        QVERIFY(QDir(pack()).removeRecursively());
        QVERIFY(SmallPack::writeTo(pack()));
        QVERIFY(SmallPack::write(pack(u"03-later/lesson.md"_s), "new\n"));
        QTRY_VERIFY_WITH_TIMEOUT(m_changed->count() >= 1, 20'000);
        QVERIFY(settle());
        QVERIFY(SmallPack::write(pack(u"03-later/lesson.md"_s), "changed\n"));
        QTRY_VERIFY(m_changed->count() >= 1);
    }

    void whatIsNoPartOfAPack_isPassedOver_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("swap file") << u"01-moves/.lesson.md.swp"_s;
        QTest::newRow("git") << u".git/index"_s;
        QTest::newRow("built") << u"01-moves/exercises/ship-it/project/target/debug/it"_s;
    }

    void whatIsNoPartOfAPack_isPassedOver()
    {
        QFETCH(QString, file);
        QVERIFY(QDir().mkpath(QFileInfo(pack(file)).path()));
        QVERIFY(settle());
        QVERIFY(SmallPack::write(pack(file), "x"));
        QVERIFY(!m_changed->wait(quietMs));
    }

    void reading_givesTheCourseAsItIs()
    {
        QSignalSpy read(m_watch.get(), &PackWatch::wasRead);
        m_watch->read();
        QTRY_COMPARE(read.count(), 1);
        const auto course = read.front().front().value<ReadCourse>();
        QVERIFY(*course);
        QCOMPARE((*course)->course.lessons.size(), 2U);
    }

private:
    [[nodiscard]] QString pack(const QString &file = {}) const
    {
        const QString folder = m_folder->filePath(u"pack"_s);
        return file.isEmpty() ? folder : folder + u'/' + file;
    }

    /// Waits until nothing that was done before is told any more. The watch begins on its own thread, in its own time.
    [[nodiscard]] bool settle()
    {
        QSignalSpy read(m_watch.get(), &PackWatch::wasRead);
        m_watch->read(); // answered when it has begun
        if (!QTest::qWaitFor([&read] { return !read.isEmpty(); })) {
            return false;
        }
        while (m_changed->wait(quietMs)) {
        }
        m_changed->clear();
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PackWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_changed;
};

QTEST_GUILESS_MAIN(TestPackWatch)
#include "tst_packwatch.moc"
