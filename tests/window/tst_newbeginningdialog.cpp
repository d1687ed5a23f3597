// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pagefixture.h"
#include "window/newbeginningdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::NewBeginningDialog;

/// Beginning anew as somebody does it who then thinks better of it.
class TestNewBeginningDialog final : public QObject {
    Q_OBJECT

    std::unique_ptr<ProgressFixture> m_fixture;
    Course::Course m_course;
    std::unique_ptr<NewBeginningDialog> m_dialog;

    template<typename T>
    T *part(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    const Progress::ProgressState &state() const { return m_fixture->progress->state(); }

    void openDialog()
    {
        m_dialog = std::make_unique<NewBeginningDialog>(*m_fixture->progress, std::vector{&std::as_const(m_course)});
        m_dialog->QDialog::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void press(const QString &name) const
    {
        auto *button = part<QPushButton>(name);
        QTRY_VERIFY(button->isEnabled());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_course = {};
        m_course.id = u"rust"_s;
        m_course.title = u"Rust"_s;
        m_course.lessons = {makeLesson(u"moves"_s, {oneRight(u"q1"_s)}), makeLesson(u"other"_s, {oneRight(u"q2"_s)}),
                            makeLesson(u"unread"_s, {})};
        m_course.lessons[0].title = u"Moves"_s;
        for (const auto &[lesson, question] : {std::pair{u"moves"_s, u"q1"_s}, {u"other"_s, u"q2"_s}}) {
            m_fixture->progress->record(Journal::LessonOpened{lesson});
            m_fixture->progress->record(Journal::AnswerGiven{lesson, question, true});
        }
        QVERIFY(m_fixture->saved());
    }

    void cleanup()
    {
        m_dialog.reset();
        m_fixture.reset();
    }

    void aLesson_beginsAnewAndIsTakenBack()
    {
        openDialog();
        auto *place = part<QComboBox>(u"newBeginningPlace"_s);
        QCOMPARE(place->count(), 3); // two lessons that were begun, and everything
        QCOMPARE(place->currentText(), u"Moves"_s);
        press(u"beginAnewNowButton"_s);
        QTRY_VERIFY(!state().answers.contains(u"q1"_s));
        QVERIFY(state().answers.contains(u"q2"_s));
        auto *list = part<QListWidget>(u"newBeginningList"_s);
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().startsWith(u"Moves"_s));
        QCOMPARE(place->count(), 2);
        press(u"takeBackBeginningButton"_s);
        QTRY_VERIFY(state().answers.contains(u"q1"_s));
        QTRY_COMPARE(list->count(), 0);
        QCOMPARE(place->count(), 3);
    }

    void everything_isTakenBackAfterARestart()
    {
        openDialog();
        part<QComboBox>(u"newBeginningPlace"_s)->setCurrentIndex(2);
        press(u"beginAnewNowButton"_s);
        QTRY_VERIFY(state().answers.isEmpty() && state().lessons.isEmpty());
        QTRY_COMPARE(part<QListWidget>(u"newBeginningList"_s)->count(), 1);
        QVERIFY(!part<QPushButton>(u"beginAnewNowButton"_s)->isEnabled()); // there is nothing
        m_dialog.reset();
        QVERIFY(m_fixture->open());
        QVERIFY(state().answers.isEmpty());
        openDialog();
        press(u"takeBackBeginningButton"_s);
        QTRY_COMPARE(state().answers.size(), 2);
        QTRY_VERIFY(part<QLabel>(u"newBeginningStatus"_s)->text().startsWith(u"Taken back"_s));
    }

    void nothing_isBegunWithoutAnAnswerToTheQuestion()
    {
        openDialog();
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(m_fixture->saved());
        QCOMPARE(state().answers.size(), 2);
    }
};

QTEST_MAIN(TestNewBeginningDialog)
#include "tst_newbeginningdialog.moc"
