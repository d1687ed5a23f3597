// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of InterviewPage that marks what the filter has found, and that knows where the reader was.

#include "practice/interviewpage.h"
#include "ui_interviewpage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Practice {

namespace {

constexpr int mostMarks = 500; // of one word: more are a colour and no help

} // namespace

void InterviewPage::markHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(m_look.palette.warningSoft);
    format.setForeground(m_look.palette.text);
    format.setProperty(QTextFormat::OutlinePen, QPen(m_look.palette.warning, 1));
    const QTextDocument *document = m_ui->interviewBrowser->document();
    for (const QString &word : m_ui->interviewFilter->text().split(u' ', Qt::SkipEmptyParts)) {
        QTextCursor found = word.size() > 1 ? document->find(word) : QTextCursor();
        for (int count = 0; !found.isNull() && count < mostMarks; ++count) {
            marks.append({found, format});
            found = document->find(word, found);
        }
    }
    m_ui->interviewBrowser->setExtraSelections(marks);
}

QByteArray InterviewPage::place() const
{
    if (!m_waitingPlace.isEmpty()) {
        return m_waitingPlace; // nobody was here
    }
    const QJsonObject place{{u"grouping"_s, m_ui->groupingBox->currentIndex()},
                            {u"style"_s, m_ui->styleBox->currentData().toString()},
                            {u"level"_s, m_ui->levelBox->currentData().toInt()},
                            {u"filter"_s, m_ui->interviewFilter->text()},
                            {u"group"_s, currentGroup()},
                            {u"scrolled"_s, m_ui->interviewBrowser->verticalScrollBar()->value()}};
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void InterviewPage::restorePlace(const QByteArray &place)
{
    m_waitingPlace = place;
    takePlace();
}

void InterviewPage::takePlace()
{
    if (isEmpty() || m_waitingPlace.isEmpty()) {
        return;
    }
    const QJsonObject place = QJsonDocument::fromJson(std::exchange(m_waitingPlace, {})).object();
    const auto choose = [](QComboBox *box, int index) {
        box->setCurrentIndex(index >= 0 && index < box->count() ? index : 0);
    };
    choose(m_ui->groupingBox, place["grouping"_L1].toInt());
    choose(m_ui->styleBox, m_ui->styleBox->findData(place["style"_L1].toString()));
    choose(m_ui->levelBox, m_ui->levelBox->findData(place["level"_L1].toInt()));
    m_ui->interviewFilter->setText(place["filter"_L1].toString());
    const QString group = place["group"_L1].toString();
    for (int row = 0; row < m_ui->interviewGroups->count(); ++row) {
        if (m_ui->interviewGroups->item(row)->data(Qt::UserRole).toString() == group) {
            m_ui->interviewGroups->setCurrentRow(row);
            // The text has its height when it is laid out.
            const int scrolled = place["scrolled"_L1].toInt();
            QMetaObject::invokeMethod(
                this, [this, scrolled] { m_ui->interviewBrowser->verticalScrollBar()->setValue(scrolled); },
                Qt::QueuedConnection);
        }
    }
}

} // namespace Ochre::Practice
