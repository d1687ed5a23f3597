// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/coursebrowser.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QScrollArea>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// A question in the arrangement for practice: its text and its answer are seen together, with the course list open
/// too.
class TestQuestionRoom final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
    }

    void cleanupTestCase() { m_desk.end(); }

    void question_hasRoomBesideTheCourseList_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<bool>("isListFirst");
        QTest::addColumn<bool>("isListKept");
        for (const QSize size : {QSize(1440, 900), QSize(1280, 800)}) {
            QTest::addRow("%d, the list first", size.width()) << size << true << true;
            QTest::addRow("%d, the question first", size.width()) << size << false << true;
        }
        QTest::newRow("1024, the list first") << QSize(1024, 768) << true << false;
    }

    void question_hasRoomBesideTheCourseList()
    {
        QFETCH(QSize, window);
        QFETCH(bool, isListFirst);
        QFETCH(bool, isListKept);
        Window::LearnView &view = m_desk->window.learnView();
        m_desk->window.resize(window);
        QTRY_COMPARE(m_desk->window.size(), window);
        m_desk->window.findChild<QAction *>(u"practiseAction"_s)->trigger();
        view.resetLayout();
        QTRY_VERIFY(!view.questionPanel->isVisible() && !view.courseBrowser->isVisible());
        QWidget *const first = isListFirst ? static_cast<QWidget *>(view.courseBrowser) : view.questionPanel;
        view.reveal(first);
        QTRY_VERIFY(first->isVisible());
        view.reveal(isListFirst ? static_cast<QWidget *>(view.questionPanel) : view.courseBrowser);
        const auto *scroll = view.questionPanel->findChild<QScrollArea *>(u"questionScroll"_s);
        QTRY_VERIFY2(scroll->viewport()->height() >= 250 && view.questionPanel->width() >= 460,
                     qPrintable(u"%1 × %2"_s.arg(scroll->viewport()->width()).arg(scroll->viewport()->height())));
        QCOMPARE(view.courseBrowser->isVisible(), isListKept);
        QVERIFY2(view.workbench->width() >= 420, qPrintable(QString::number(view.workbench->width())));
        QVERIFY2(view.lessonPage->height() >= 180, qPrintable(QString::number(view.lessonPage->height())));
    }

private:
    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestQuestionRoom)
#include "tst_questionroom.moc"
