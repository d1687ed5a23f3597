// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/duecard.h"

#include "widgets/stylesheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ochre::Practice {

namespace {

constexpr int margin = 18;
constexpr int gap = 8;

} // namespace

DueCard::DueCard(QWidget *parent)
    : QFrame(parent)
    , m_caption(new QLabel(tr("Due now"), this))
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_review(new QPushButton(tr("Review"), this))
    , m_tenMinutes(new QPushButton(tr("Ten minutes"), this))
    , m_placement(new QPushButton(tr("Where to start…"), this))
{
    setProperty("card", true);
    m_caption->setObjectName(QStringLiteral("todayDueCaption"));
    m_caption->setProperty("muted", true);
    m_title->setObjectName(QStringLiteral("todayDueTitle"));
    m_detail->setObjectName(QStringLiteral("todayDueDetail"));
    m_detail->setProperty("muted", true);
    for (QLabel *label : {m_title, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_review->setObjectName(QStringLiteral("todayReviewButton"));
    m_review->setToolTip(tr("Review what is due (Ctrl+R)"));
    m_tenMinutes->setObjectName(QStringLiteral("todayTenMinutesButton"));
    m_tenMinutes->setToolTip(tr("A mix: what is due first, then what is weakest, then new of your lessons"));
    m_placement->setObjectName(QStringLiteral("todayPlacementButton"));
    m_placement->setToolTip(tr("A few questions, for who knows some of it already"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(gap);
    for (QLabel *label : {m_caption, m_title, m_detail}) {
        layout->addWidget(label);
    }
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_review);
    buttons->addWidget(m_tenMinutes);
    buttons->addWidget(m_placement);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_tenMinutes, &QPushButton::clicked, this, &DueCard::tenMinutesRequested);
    connect(m_placement, &QPushButton::clicked, this, &DueCard::placementRequested);
    connect(m_review, &QPushButton::clicked, this, &DueCard::reviewRequested);
    show({.isNew = true});
}

void DueCard::show(const DueNews &news)
{
    m_caption->setText(news.left > 0 ? tr("%1 waits", "a session that was left").arg(news.leftOf) : tr("Due now"));
    m_review->setText(news.left > 0 ? tr("Go on") : tr("Review"));
    m_review->setVisible(news.left > 0 || news.due > 0);
    m_tenMinutes->setVisible(news.mixed > 0);
    m_placement->setVisible(news.isNew && news.canPlace);
    if (news.left > 0) {
        m_title->setText(tr("%n card(s) left", nullptr, news.left));
        m_detail->setText(tr("You left it in the middle; it goes on at the same card."));
    } else if (news.due > 0) {
        m_title->setText(tr("%n card(s) · about %1 min", nullptr, news.due).arg(news.minutes));
        m_detail->setText(news.kinds);
    } else {
        m_title->setText(news.isNew ? tr("Nothing to review yet") : tr("Nothing is due"));
        m_detail->setText(news.isNew ? news.canPlace
                                           ? tr("What you answer and solve comes back here on another day. If you know "
                                                "some of it already, find out where to start.")
                                           : tr("What you answer and solve comes back here on another day.")
                                     : tr("What you have answered and solved comes back on another day."));
    }
}

void DueCard::setLook(const Design::Look &look)
{
    m_caption->setFont(look.type.ui());
    m_title->setFont(look.type.heading(2));
    m_detail->setFont(look.type.ui());
    Widgets::setButtonFont(*m_review, look);
    Widgets::setButtonFont(*m_tenMinutes, look);
    Widgets::setButtonFont(*m_placement, look);
}

} // namespace Ochre::Practice
