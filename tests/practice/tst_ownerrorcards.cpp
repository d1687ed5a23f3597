// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicebench.h"
#include "progress/ownerrors.h"

#include <QPushButton>
#include <QTemporaryDir>

using namespace Ochre;
using namespace Ochre::Practice;
using namespace Qt::StringLiterals;

namespace {

const QString errorCourse = Study::ownErrorCourse;

} // namespace

/// The learner's own errors as cards: asked in a review and in Fix this error, put aside, deleted, taken back.
class TestOwnErrorCards final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PageBench> m_bench;

    void keep(const QString &id, const QString &code) const
    {
        const Study::OwnError error{.id = id, .code = code, .program = u"fn main() { %1 }"_s.arg(id)};
        QVERIFY(m_bench->record(Progress::errorWritten(error), errorCourse));
        QVERIFY(m_bench->record(Progress::errorMet(error, 200'000), errorCourse));
    }

    bool asks(const QString &id) const
    {
        return QTest::qWaitFor([&] {
            return m_bench->page.desk().isVisible() && m_bench->page.desk().key() == errorCourse + u'/' + id
                   && m_bench->part<GradeBar>(u"gradeBar"_s)->isEnabled();
        });
    }

    const Progress::ItemState item(const QString &id) const
    {
        return m_bench->progress.learner().of(errorCourse).items.value(id);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<PageBench>(m_folder->filePath(u"progress.sqlite"_s));
        QVERIFY(m_bench->open());
        keep(u"a"_s, u"E0382"_s);
        m_bench->nowMs += dayMs;
        m_bench->page.refresh();
    }

    void cleanup() { m_bench.reset(); }

    void anError_isDueInTheReview()
    {
        const DueNews news = m_bench->page.news();
        QCOMPARE(news.due, 1);
        QCOMPARE(news.kinds, u"1 error(s) of your own"_s);
        m_bench->page.review();
        QVERIFY(asks(u"a"_s));
        QCOMPARE(m_bench->text(u"workTitle"_s), u"Your own error E0382"_s);
        QVERIFY(!m_bench->part<QPushButton>(u"openLessonButton"_s)->isVisible());
        QSignalSpy work(&m_bench->page, &PracticePage::workRequested);
        PageBench::key(Qt::Key_W);
        QCOMPARE(work.size(), 1);
        QCOMPARE(work[0][0].toString(), u"my-errors/a"_s);
        m_bench->page.noteSolved(u"my-errors/a"_s); // the compiler has taken it
        QTRY_VERIFY(m_bench->isOpen());
        PageBench::key(Qt::Key_Return);
        QTRY_COMPARE(item(u"a"_s).last.grade, 3);
        QVERIFY(item(u"a"_s).isReviewed);
    }

    void anError_isMendedAmongTheBrokenPrograms()
    {
        m_bench->page.mendPrograms();
        QVERIFY(asks(u"a"_s));
        PageBench::key(Qt::Key_Return); // it was not mended
        QTRY_COMPARE(item(u"a"_s).last.grade, 1);
    }

    void anError_isPutAsideAndTakenBack()
    {
        m_bench->page.review();
        QVERIFY(asks(u"a"_s));
        m_bench->part<QPushButton>(u"suspendButton"_s)->click();
        QTRY_VERIFY(item(u"a"_s).isSuspended);
        QTRY_COMPARE(m_bench->page.news().due, 0);
        QCOMPARE(Progress::ownErrors(m_bench->progress.learner()).size(), 1U);
    }

    void anError_isDeletedAndTakenBack()
    {
        keep(u"b"_s, u"E0499"_s);
        m_bench->nowMs += dayMs;
        m_bench->page.review();
        QTRY_VERIFY(m_bench->page.desk().isVisible());
        const QString first = m_bench->page.desk().key();
        QVERIFY(asks(first.section(u'/', 1)));
        QVERIFY(m_bench->part<QPushButton>(u"removeErrorButton"_s)->isVisible());
        PageBench::key(Qt::Key_Delete);
        QTRY_COMPARE(Progress::ownErrors(m_bench->progress.learner()).size(), 1U);
        QTRY_VERIFY(m_bench->page.desk().key() != first);
        QTRY_VERIFY(m_bench->part<GradeBar>(u"gradeBar"_s)->isEnabled());
        PageBench::key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(Progress::ownErrors(m_bench->progress.learner()).size(), 2U);
        QTRY_COMPARE(m_bench->page.desk().key(), first);
    }

    void questionsOfACourse_cannotBeDeleted()
    {
        QVERIFY(m_bench->study(u"first"_s));
        m_bench->nowMs += 5 * dayMs;
        QVERIFY(m_bench->record(Journal::CardRemoved{u"a"_s}, errorCourse));
        m_bench->page.review();
        QTRY_VERIFY(m_bench->isAsking(u"first"_s));
        QVERIFY(!m_bench->part<QPushButton>(u"removeErrorButton"_s)->isVisible());
        PageBench::key(Qt::Key_Delete);
        QVERIFY(m_bench->isAsking(u"first"_s));
    }
};

QTEST_MAIN(TestOwnErrorCards)
#include "tst_ownerrorcards.moc"
