// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/plotcard.h"

#include "insight/numbersview.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ochre::Insight {

namespace {

constexpr int margin = 18;
constexpr int gap = 8;
constexpr int leastWidth = 350; // px at 100 %

} // namespace

PlotCard::PlotCard(const QString &name, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(title, this))
    , m_words(new QLabel(this))
    , m_pictures(new QWidget(this))
    , m_column(new QVBoxLayout(m_pictures))
    , m_numbers(new NumbersView(this))
{
    setObjectName(name + QStringLiteral("Card"));
    setProperty("card", true);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_words->setObjectName(name + QStringLiteral("Words"));
    m_words->setProperty("muted", true);
    m_numbers->setObjectName(name + QStringLiteral("Numbers"));
    for (QLabel *label : {m_title, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_column->setContentsMargins(0, gap / 2, 0, 0);
    m_column->setSpacing(gap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(gap / 2);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_words), m_pictures,
                          static_cast<QWidget *>(m_numbers)}) {
        layout->addWidget(part);
    }
    layout->addStretch(1);
    arrange();
}

void PlotCard::add(QWidget *picture)
{
    m_column->addWidget(picture);
}

void PlotCard::setWords(const QString &words)
{
    m_words->setText(words);
}

QString PlotCard::words() const
{
    return m_words->text();
}

void PlotCard::setTable(const NumberTable &table)
{
    m_numbers->setTable(table);
}

void PlotCard::setFilled(bool isFilled)
{
    m_isFilled = isFilled;
    arrange();
}

void PlotCard::showNumbers(bool isShown)
{
    m_isNumbers = isShown;
    arrange();
}

void PlotCard::arrange()
{
    m_pictures->setVisible(m_isFilled && !m_isNumbers);
    m_numbers->setVisible(m_isFilled && m_isNumbers);
}

void PlotCard::setLook(const Design::Look &look)
{
    setMinimumWidth(look.type.px(leastWidth));
    m_title->setFont(look.type.heading(3));
    m_words->setFont(look.type.ui());
    m_numbers->setLook(look);
}

} // namespace Ochre::Insight
