// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "window/topbar.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::TopBar;

/// The bar above every page: where the reader is, and the three things done with a program.
class TestTopBar final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_stop.setEnabled(false);
        m_bar = std::make_unique<TopBar>();
        m_bar->setActions(&m_format, &m_test, &m_run, &m_stop);
        m_bar->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_bar->resize(1200, 48);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    }

    void cleanup()
    {
        m_bar.reset();
        m_run.setEnabled(true);
    }

    void lesson_isShownWithItsPlaceInTheTrack_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("count");
        QTest::newRow("first") << 1 << 36;
        QTest::newRow("last") << 36 << 36;
        QTest::newRow("empty course") << 0 << 0;
    }

    void lesson_isShownWithItsPlaceInTheTrack()
    {
        QFETCH(const int, step);
        QFETCH(const int, count);
        m_bar->showLesson(step, count, u"%2 & Moves"_s);
        QCOMPARE(label(u"titleLabel"_s), QString::number(step) + u" · %2 & Moves");
        QCOMPARE(label(u"stepLabel"_s), u"step %1 of %2"_s.arg(step).arg(count));
        m_bar->showDone(1, 14);
        QCOMPARE(label(u"stepLabel"_s), u"step %1 of %2 · 1 of 14 thing(s) done"_s.arg(step).arg(count));
        m_bar->showDone(0, 0); // a lesson that asks for nothing
        QCOMPARE(label(u"stepLabel"_s), u"step %1 of %2"_s.arg(step).arg(count));
    }

    void arrangement_isChosenByItsSegment()
    {
        QActionGroup group(this);
        std::array<QAction *, Window::arrangementCount> actions{};
        for (QAction *&action : actions) {
            action = group.addAction(u"&Room"_s);
            action->setCheckable(true);
        }
        actions[1]->setChecked(true);
        m_bar->showLesson(1, 2, u"Moves"_s);
        m_bar->setArrangements(actions);
        QVERIFY(button(u"practiseButton"_s)->isChecked());
        QSignalSpy chosen(actions[0], &QAction::triggered);
        QTest::mouseClick(button(u"readButton"_s), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(button(u"readButton"_s)->isChecked() && !button(u"practiseButton"_s)->isChecked());
        QTest::mouseClick(button(u"readButton"_s), Qt::LeftButton); // it stays chosen
        QVERIFY(button(u"readButton"_s)->isChecked());
        actions[2]->trigger();
        QVERIFY(button(u"codeButton"_s)->isChecked() && !button(u"readButton"_s)->isChecked());
    }

    void narrowBar_keepsTheTitle()
    {
        m_bar->showLesson(1, 2, u"Moves"_s);
        QVERIFY(m_bar->findChild<QLabel *>(u"stepLabel"_s)->isVisible());
        m_bar->resize(952, 48);
        QVERIFY(!m_bar->findChild<QLabel *>(u"stepLabel"_s)->isVisible());
        QVERIFY2(m_bar->minimumSizeHint().width() <= 952,
                 qPrintable(QString::number(m_bar->minimumSizeHint().width())));
    }

    void title_isNeverReadAsMarkup()
    {
        const auto *title = m_bar->findChild<QLabel *>(u"titleLabel"_s);
        m_bar->showLesson(1, 2, u"A stack of S"_s);
        const int width = title->sizeHint().width();
        m_bar->showLesson(1, 2, u"A stack of <s>S</s>"_s);
        QVERIFY(title->sizeHint().width() > width); // the signs are seen
    }

    void otherPages_haveNoTrackAndNoProgram()
    {
        m_bar->showLesson(1, 2, u"Moves"_s);
        QVERIFY(track()->isVisible() && button(u"runButton"_s)->isVisible());
        m_bar->showPage(u"Today"_s, u"Sunday"_s);
        QCOMPARE(label(u"titleLabel"_s), u"Today"_s);
        QCOMPARE(label(u"stepLabel"_s), u"Sunday"_s);
        for (const QString &name : {u"formatButton"_s, u"testButton"_s, u"runButton"_s}) {
            QVERIFY2(!button(name)->isVisible(), qPrintable(name));
        }
        QVERIFY(!track()->isVisible());
        QVERIFY(button(u"quickOpenButton"_s)->isVisible()); // from everywhere
        m_bar->showLesson(1, 2, u"Moves"_s);
        QVERIFY(track()->isVisible() && button(u"runButton"_s)->isVisible());
    }

    void buttons_doWhatTheirActionsDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QAction *>("action");
        QTest::newRow("format") << u"formatButton"_s << &m_format;
        QTest::newRow("test") << u"testButton"_s << &m_test;
        QTest::newRow("run") << u"runButton"_s << &m_run;
    }

    void buttons_doWhatTheirActionsDo()
    {
        QFETCH(const QString, name);
        QFETCH(QAction *, action);
        m_bar->showLesson(1, 2, u"Moves"_s);
        QSignalSpy done(action, &QAction::triggered);
        QTest::mouseClick(button(name), Qt::LeftButton);
        QCOMPARE(done.size(), 1);
        action->setEnabled(false);
        QVERIFY(!button(name)->isEnabled());
        QTest::mouseClick(button(name), Qt::LeftButton);
        QCOMPARE(done.size(), 1);
        action->setEnabled(true);
        QVERIFY(button(name)->isEnabled());
    }

    void actionThatIsOffAtTheBeginning_isOffInTheBar()
    {
        m_run.setEnabled(false);
        TopBar bar;
        bar.setActions(&m_format, &m_test, &m_run, &m_stop);
        QVERIFY(!bar.findChild<QPushButton *>(u"runButton"_s)->isEnabled());
        QVERIFY(bar.findChild<QPushButton *>(u"testButton"_s)->isEnabled());
    }

    void runIsStop_whileAProgramRuns()
    {
        QSignalSpy ran(&m_run, &QAction::triggered);
        QSignalSpy stopped(&m_stop, &QAction::triggered);
        m_run.setEnabled(false);
        m_stop.setEnabled(true);
        QVERIFY(button(u"runButton"_s)->isEnabled());
        QCOMPARE(button(u"runButton"_s)->text(), u"Stop"_s);
        m_bar->showLesson(1, 2, u"Moves"_s);
        QTest::mouseClick(button(u"runButton"_s), Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        m_stop.setEnabled(false);
        m_run.setEnabled(true);
        QVERIFY(button(u"runButton"_s)->text().startsWith(u"Run"));
        QTest::mouseClick(button(u"runButton"_s), Qt::LeftButton);
        QCOMPARE(ran.size(), 1);
    }

    void field_isClickedThroughItsKeyHint()
    {
        QSignalSpy asked(m_bar.get(), &TopBar::quickOpenRequested);
        auto *field = button(u"quickOpenButton"_s);
        const auto *hint = field->findChild<QLabel *>();
        QVERIFY(hint);
        QTest::mouseClick(m_bar->window()->windowHandle(), Qt::LeftButton, {},
                          hint->mapTo(m_bar.get(), hint->rect().center()));
        QCOMPARE(asked.size(), 1);
        QTest::mouseClick(field, Qt::LeftButton);
        QCOMPARE(asked.size(), 2);
    }

private:
    QString label(const QString &name) const { return m_bar->findChild<QLabel *>(name)->text(); }
    QPushButton *button(const QString &name) const { return m_bar->findChild<QPushButton *>(name); }
    QWidget *track() const { return m_bar->findChild<QWidget *>(u"arrangements"_s); }

    std::unique_ptr<TopBar> m_bar;
    QAction m_format;
    QAction m_test;
    QAction m_stop{u"Stop"_s};
    QAction m_run;
};

QTEST_MAIN(TestTopBar)
#include "tst_topbar.moc"
