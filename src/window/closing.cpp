// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/closing.h"

#include "progress/progressservice.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int longestWriteMs = 10'000; // a store that another program holds answers after 5 s

} // namespace

Closing::Closing(Progress::ProgressService &progress, QWidget &window)
    : QObject(&window)
    , m_progress(progress)
    , m_window(window)
{
}

bool Closing::mayClose()
{
    if (m_isBusy) {
        return false;
    }
    const QScopedValueRollback busy(m_isBusy, true);
    awaitWriting();
    return !m_progress.hasUnsaved() || isConfirmed();
}

// Most often for some milliseconds. Nothing can be typed meanwhile that would come too late.
void Closing::awaitWriting()
{
    QDeadlineTimer deadline(longestWriteMs);
    while (m_progress.hasUnsaved() && !m_progress.problem() && !deadline.hasExpired()) {
        QEventLoop loop;
        connect(&m_progress, &Progress::ProgressService::savedChanged, &loop, &QEventLoop::quit);
        connect(&m_progress, &Progress::ProgressService::failed, &loop, &QEventLoop::quit);
        QTimer::singleShot(static_cast<int>(deadline.remainingTime()), &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
}

bool Closing::isConfirmed()
{
    QMessageBox question(QMessageBox::Warning, tr("Close without saving?"), lossText(), QMessageBox::Cancel, &m_window);
    question.setObjectName(u"closeQuestion"_s);
    question.setInformativeText(
        tr("Everything before is safe. With Cancel the window stays as it is, and Ochre goes on trying to save; Close "
           "anyway loses what you did since then."));
    QPushButton *closes = question.addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    closes->setObjectName(u"closeAnywayButton"_s);
    question.setDefaultButton(QMessageBox::Cancel);
    question.setEscapeButton(QMessageBox::Cancel);
    // What stood in the way may pass while the question is read.
    connect(&m_progress, &Progress::ProgressService::savedChanged, &question, [this, closes] {
        if (!m_progress.hasUnsaved()) {
            closes->click();
        }
    });
    question.exec();
    return question.clickedButton() == closes;
}

QString Closing::lossText() const
{
    const QString reason = m_progress.problem() ? m_progress.problem()->text() : tr("The disk has not answered yet.");
    if (m_progress.lastSavedMs() == 0) {
        return tr("What you answered and typed since the start is not on disk. %1").arg(reason);
    }
    const QTime since = QDateTime::fromMSecsSinceEpoch(m_progress.lastSavedMs()).time();
    return tr("What you answered and typed since %1 is not on disk. %2")
        .arg(QLocale().toString(since, QLocale::ShortFormat), reason);
}

} // namespace Ochre::Window
