// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mockshots.h"

#include "practice/mockroom.h"
#include "practice/placementdesk.h"
#include "practice/practicepage.h"
#include "practice/questionpanel.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

constexpr int mostSteps = 60;

} // namespace

bool MockShots::isShown(const QString &part) const
{
    return m_desktop.window().practicePage().mockRoom().findChild<QWidget *>(part)->isVisible();
}

/// Types a few words, says how sure, and hands it in.
void MockShots::answer()
{
    const Practice::MockRoom &room = m_desktop.window().practicePage().mockRoom();
    auto *field = room.findChild<QPlainTextEdit *>(u"mockField"_s);
    if (field->toPlainText().isEmpty()) {
        field->setPlainText(u"The string is owned by the function and dropped at its end, so a reference to it would "
                            "point to freed memory. I would return the String."_s);
    }
    room.findChild<QPushButton *>(u"mockFairlyButton"_s)->click();
}

void MockShots::shootInterview()
{
    Practice::PracticePage &page = m_desktop.window().practicePage();
    m_desktop.window().showPage(Window::Rail::Practice);
    page.interview();
    static_cast<void>(QTest::qWaitFor([this] { return isShown(u"mockSetup"_s); }));
    m_shoot(u"practice-mock-setup"_s);
    Practice::MockRoom &room = page.mockRoom();
    room.findChild<QPushButton *>(u"startMockButton"_s)->click();
    QSet<QString> seen;
    for (int step = 0; step < mostSteps && !room.report(); ++step) {
        static_cast<void>(QTest::qWaitFor([&] {
            return room.report()
                   || (isShown(u"mockStopButton"_s) && room.findChild<QPushButton *>(u"mockStopButton"_s)->isEnabled());
        }));
        const bool isCompared = isShown(u"mockCompare"_s);
        const QString kind = isCompared ? u"compare"_s : isShown(u"mockFollowUp"_s) ? u"follow-up"_s : u"question"_s;
        if (isCompared) {
            QTest::keyClick(room.findChild<QWidget *>(u"mockCompare"_s), Qt::Key_A);
        } else if (isShown(u"mockAsk"_s)) {
            answer();
        }
        if (room.report()) {
            break;
        }
        const bool isOther = isShown(u"mockWorkButton"_s) || isShown(u"mockSolved"_s);
        const QString name = isOther ? kind + u"-live"_s : kind + (step > 6 ? u"-later"_s : QString());
        if (!seen.contains(name)) {
            seen.insert(name);
            m_shoot(u"practice-mock-"_s + name);
        }
        room.findChild<QPushButton *>(isCompared ? u"mockNextButton"_s : u"mockDoneButton"_s)->click();
        QTest::qWait(60);
    }
    m_shoot(u"practice-mock-report"_s);
}

void MockShots::shootPlacement()
{
    Practice::PracticePage &page = m_desktop.window().practicePage();
    m_desktop.window().showPage(Window::Rail::Practice);
    page.place();
    QTest::qWait(100);
    m_shoot(u"practice-placement"_s);
    page.placementDesk().findChild<QPushButton *>(u"beginPlacementButton"_s)->click();
    static_cast<void>(QTest::qWaitFor([&page] { return page.placementDesk().panel().isVisible(); }));
    m_shoot(u"practice-placement-question"_s);
    for (int question = 0; question < mostSteps && page.placementDesk().panel().isVisible(); ++question) {
        QTest::keyClick(&page.placementDesk().panel(), Qt::Key_0);
        QTest::qWait(60);
    }
    m_shoot(u"practice-placement-end"_s);
}

} // namespace Ochre::Shots
