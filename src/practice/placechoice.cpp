// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/placechoice.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
constexpr int leastHeight = 320; // px at 100 %
constexpr int groupRole = Qt::UserRole;

} // namespace

PlaceChoice::PlaceChoice(QWidget *parent)
    : QFrame(parent)
    , m_filter(new QLineEdit(this))
    , m_places(new QTreeWidget(this))
    , m_all(new QPushButton(tr("All"), this))
    , m_none(new QPushButton(tr("None"), this))
{
    setObjectName(QStringLiteral("placeChoice"));
    setProperty("card", true);
    setFocusProxy(m_filter);
    m_filter->setObjectName(QStringLiteral("setupFilter"));
    m_filter->setPlaceholderText(tr("Find a lesson or a topic"));
    m_filter->setAccessibleName(tr("Find a lesson or a topic"));
    m_filter->setClearButtonEnabled(true);
    m_places->setObjectName(QStringLiteral("setupPlaces"));
    m_places->setAccessibleName(tr("Lessons and topics"));
    m_places->setHeaderHidden(true);
    m_all->setObjectName(QStringLiteral("chooseAllButton"));
    m_all->setAccessibleName(tr("Choose all lessons and topics"));
    m_none->setObjectName(QStringLiteral("chooseNoneButton"));
    m_none->setAccessibleName(tr("Choose no lesson and no topic"));
    for (QPushButton *button : {m_all, m_none}) {
        button->setProperty("quiet", true);
        button->setAutoDefault(false);
    }
    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(m_all);
    head->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(m_places, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &PlaceChoice::narrow);
    connect(m_places, &QTreeWidget::itemChanged, this, &PlaceChoice::changed);
    connect(m_all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { checkAll(false); });
}

void PlaceChoice::show(const std::vector<QuizPool::Group> &groups, const QSet<QString> &chosen)
{
    const QSignalBlocker quiet(m_places);
    m_filter->clear();
    m_places->clear();
    for (const QuizPool::Group &group : groups) {
        auto *item =
            new QTreeWidgetItem(sectionItem(group.section),
                                {tr("%1 (%2)", "lesson or topic, questions").arg(group.title).arg(group.count)});
        item->setData(0, groupRole, group.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, chosen.contains(group.id) ? Qt::Checked : Qt::Unchecked);
    }
    for (int place = 0; place < m_places->topLevelItemCount(); ++place) {
        QTreeWidgetItem *section = m_places->topLevelItem(place);
        section->setExpanded(section->checkState(0) != Qt::Unchecked || m_places->topLevelItemCount() == 1);
    }
}

QTreeWidgetItem *PlaceChoice::sectionItem(const QString &title)
{
    for (int place = 0; place < m_places->topLevelItemCount(); ++place) {
        if (m_places->topLevelItem(place)->text(0) == title) {
            return m_places->topLevelItem(place);
        }
    }
    auto *section = new QTreeWidgetItem(m_places, {title});
    section->setFlags(section->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    section->setCheckState(0, Qt::Unchecked);
    return section;
}

std::vector<QTreeWidgetItem *> PlaceChoice::groupItems() const
{
    std::vector<QTreeWidgetItem *> items;
    for (int place = 0; place < m_places->topLevelItemCount(); ++place) {
        QTreeWidgetItem *section = m_places->topLevelItem(place);
        for (int row = 0; row < section->childCount(); ++row) {
            items.push_back(section->child(row));
        }
    }
    return items;
}

// What does not have the words is only hidden: what was chosen stays chosen.
void PlaceChoice::narrow(const QString &text)
{
    for (QTreeWidgetItem *item : groupItems()) {
        item->setHidden(!item->text(0).contains(text.trimmed(), Qt::CaseInsensitive));
    }
    for (int place = 0; place < m_places->topLevelItemCount(); ++place) {
        QTreeWidgetItem *section = m_places->topLevelItem(place);
        bool isAny = false;
        for (int row = 0; row < section->childCount(); ++row) {
            isAny = isAny || !section->child(row)->isHidden();
        }
        section->setHidden(!isAny);
        section->setExpanded(section->isExpanded() || !text.trimmed().isEmpty());
    }
}

void PlaceChoice::checkAll(bool isChecked)
{
    {
        const QSignalBlocker quiet(m_places);
        for (QTreeWidgetItem *item : groupItems()) {
            if (!item->isHidden()) {
                item->setCheckState(0, isChecked ? Qt::Checked : Qt::Unchecked);
            }
        }
    }
    emit changed();
}

QSet<QString> PlaceChoice::chosen() const
{
    QSet<QString> chosen;
    for (const QTreeWidgetItem *item : groupItems()) {
        if (item->checkState(0) == Qt::Checked) {
            chosen.insert(item->data(0, groupRole).toString());
        }
    }
    return chosen;
}

bool PlaceChoice::isSearching() const
{
    return m_filter->hasFocus();
}

void PlaceChoice::focusList()
{
    m_places->setFocus(Qt::OtherFocusReason);
}

void PlaceChoice::setLook(const Design::Look &look)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_filter, m_places, m_all, m_none}) {
        part->setFont(look.type.ui());
    }
    m_places->setMinimumHeight(look.type.px(leastHeight));
}

} // namespace Ochre::Practice
