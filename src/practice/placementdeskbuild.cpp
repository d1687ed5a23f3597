// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of PlacementDesk that builds it.

#include "practice/placementdesk.h"
#include "practice/questionpanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
constexpr int margin = 28;
constexpr int widest = 900; // px at 100 %: lines that the eye follows well

/// A page in the middle, no wider than the eye follows.
QWidget *centred(QWidget &column, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(margin, gap, margin, margin);
    row->addStretch(1);
    row->addWidget(&column, 100);
    row->addStretch(1);
    return page;
}

} // namespace

void PlacementDesk::build()
{
    m_leave->setObjectName(QStringLiteral("leavePlacementButton"));
    m_leave->setProperty("quiet", true);
    m_leave->setToolTip(tr("Leave; it goes on at the same question (Esc)"));
    m_place->setObjectName(QStringLiteral("placementPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gap, gap, gap, 0);
    head->addWidget(m_leave);
    head->addWidget(m_place, 1);
    m_stack->addWidget(buildChoice());
    m_stack->addWidget(m_panel);
    m_stack->addWidget(buildResult());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
}

QLabel *PlacementDesk::addLabel(const QString &name, bool isMuted)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", isMuted);
    return label;
}

QWidget *PlacementDesk::buildChoice()
{
    auto *column = new QWidget(this);
    column->setObjectName(QStringLiteral("placementChoice"));
    m_title = addLabel(QStringLiteral("placementTitle"), false);
    m_title->setText(tr("Where would you start?"));
    m_sentence = addLabel(QStringLiteral("placementSentence"), true);
    m_sentence->setText(
        tr("If you know some Rust already, or come from another language: at most %n question(s) of a "
           "part, chosen by your answers, then a lesson to start with. \"I don't know\" is a good answer.",
           nullptr, Study::placementQuestions));
    m_parts = new QListWidget(this);
    m_parts->setObjectName(QStringLiteral("placementParts"));
    m_parts->setAccessibleName(tr("Parts of your courses"));
    m_parts->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_begin = new QPushButton(tr("Ask me"), this);
    m_begin->setObjectName(QStringLiteral("beginPlacementButton"));
    m_begin->setProperty("primary", true);
    m_begin->setToolTip(tr("Begin with this part (Enter)"));
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_sentence, m_parts}) {
        layout->addWidget(part);
    }
    layout->addWidget(m_begin, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return centred(*column, this);
}

QWidget *PlacementDesk::buildResult()
{
    auto *column = new QWidget(this);
    column->setObjectName(QStringLiteral("placementResult"));
    m_start = addLabel(QStringLiteral("placementStart"), false);
    m_reason = addLabel(QStringLiteral("placementReason"), false);
    m_open = new QPushButton(tr("Open this lesson"), this);
    m_open->setObjectName(QStringLiteral("openPlacedLessonButton"));
    m_open->setProperty("primary", true);
    m_other = new QPushButton(tr("Another part"), this);
    m_other->setObjectName(QStringLiteral("otherPartButton"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_start);
    layout->addWidget(m_reason);
    layout->addLayout(buttons);
    layout->addStretch(1);
    return centred(*column, this);
}

void PlacementDesk::setLook(const Design::Look &look)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_leave, m_sentence, m_parts, m_reason, m_other}) {
        part->setFont(look.type.ui());
    }
    m_place->setFont(look.type.uiStrong());
    m_title->setFont(look.type.heading(1));
    m_start->setFont(look.type.heading(1));
    m_begin->setFont(look.type.uiStrong());
    m_open->setFont(look.type.uiStrong());
    m_panel->setLook(look);
    for (const QString &name : {QStringLiteral("placementChoice"), QStringLiteral("placementResult")}) {
        findChild<QWidget *>(name)->setMaximumWidth(look.type.px(widest));
    }
}

} // namespace Ochre::Practice
