// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ochre::Practice {

namespace {

constexpr int margin = 18;
constexpr int gap = 8;

} // namespace

InterviewCard::InterviewCard(QWidget *parent)
    : QFrame(parent)
    , m_caption(new QLabel(tr("Interviews"), this))
    , m_sentences(new QLabel(this))
    , m_dates(new QPushButton(this))
{
    setObjectName(QStringLiteral("interviewCard"));
    setProperty("card", true);
    m_caption->setObjectName(QStringLiteral("interviewCaption"));
    m_caption->setProperty("muted", true);
    m_sentences->setObjectName(QStringLiteral("interviewSentences"));
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setWordWrap(true);
    m_sentences->installEventFilter(this);
    m_dates->setObjectName(QStringLiteral("interviewDatesButton"));
    m_dates->setToolTip(tr("Add, change or remove the days on which you are interviewed"));
    auto *words = new QVBoxLayout;
    words->setSpacing(gap);
    words->addWidget(m_caption);
    words->addWidget(m_sentences);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(margin);
    row->addLayout(words, 1);
    row->addWidget(m_dates, 0, Qt::AlignVCenter);
    connect(m_dates, &QPushButton::clicked, this, &InterviewCard::datesRequested);
    show({});
}

void InterviewCard::show(const QStringList &sentences)
{
    m_sentences->setText(sentences.isEmpty()
                             ? tr("Give the day of an interview, and what you have learned is planned back from it.")
                             : sentences.join(u'\n'));
    m_dates->setText(sentences.isEmpty() ? tr("Add a date…") : tr("Interview dates…"));
    fit();
}

bool InterviewCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fit();
    }
    return QFrame::eventFilter(watched, event);
}

/// The column of Today gives a card the height of its hint, which knows nothing of lines that are wrapped.
void InterviewCard::fit()
{
    m_sentences->setMinimumHeight(0); // which it counts
    m_sentences->setMinimumHeight(m_sentences->heightForWidth(m_sentences->width()));
}

void InterviewCard::setLook(const Design::Look &look)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_caption, m_sentences, m_dates}) {
        part->setFont(look.type.ui());
    }
    fit();
}

} // namespace Ochre::Practice
