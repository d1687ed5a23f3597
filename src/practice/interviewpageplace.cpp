// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of InterviewPage that narrows a group to a topic, marks what the filter has found, and knows where the
// reader was.

#include "practice/interviewdocument.h"
#include "practice/interviewpage.h"
#include "ui_interviewpage.h"
#include "widgets/pageprinter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Practice {

namespace {

constexpr std::size_t mostWhole = 40; ///< questions of a group that are shown at once by themselves
constexpr int mostMarks = 500;        // of one word: more are a colour and no help

} // namespace

/// One level below the groups: the topics of the one that is shown. The topic stays where the group has it.
void InterviewPage::fillTopics()
{
    const QString before = m_ui->topicBox->currentData().toString();
    m_ui->topicBox->clear();
    const Study::InterviewGroup *group = groupAt(m_ui->interviewGroups->currentRow());
    const bool isByTopic = group && grouping() == Study::InterviewGrouping::Topic;
    const auto topics = isByTopic ? Study::topicsOf(group->entries) : std::vector<Study::InterviewTopic>();
    m_ui->topicBox->addItem(tr("All topics of it"), QString());
    for (const Study::InterviewTopic &topic : topics) {
        m_ui->topicBox->addItem(
            tr("%1 (%2)", "a topic and how many questions it has").arg(topic.title).arg(topic.count), topic.id);
    }
    // A page of a hundred questions would hold the window up: it is written when it is asked for.
    const bool isLong = topics.size() > 1 && group->entries.size() > mostWhole;
    const int kept = before.isEmpty() ? -1 : m_ui->topicBox->findData(before);
    m_ui->topicBox->setCurrentIndex(kept >= 0 ? kept : isLong ? 1 : 0);
    m_ui->topicBox->setVisible(topics.size() > 1);
}

std::vector<const Study::InterviewEntry *> InterviewPage::shownEntries() const
{
    const Study::InterviewGroup *group = groupAt(m_ui->interviewGroups->currentRow());
    std::vector<const Study::InterviewEntry *> shown;
    if (group) {
        const QString topic = m_ui->topicBox->currentData().toString();
        std::ranges::copy_if(group->entries, std::back_inserter(shown), [&topic](const Study::InterviewEntry *entry) {
            return topic.isEmpty() || entry->question.topic == topic;
        });
    }
    return shown;
}

bool InterviewPage::print(QPagedPaintDevice &device, const QString &title)
{
    const Design::Look shown = m_look;
    setLook(Design::Look::make(Design::Scheme::Light, 100)); // nothing is painted before it is back
    const bool isPrinted = Widgets::printPage(*m_ui->interviewBrowser->document(), m_look, device, title) > 0;
    setLook(shown);
    return isPrinted;
}

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
                            {u"topic"_s, m_ui->topicBox->currentData().toString()},
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
            choose(m_ui->topicBox, m_ui->topicBox->findData(place["topic"_L1].toString()));
            showGroup();
            // The text has its height when it is laid out.
            const int scrolled = place["scrolled"_L1].toInt();
            QMetaObject::invokeMethod(
                this, [this, scrolled] { m_ui->interviewBrowser->verticalScrollBar()->setValue(scrolled); },
                Qt::QueuedConnection);
        }
    }
}

} // namespace Ochre::Practice
