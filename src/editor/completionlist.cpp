// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/completionlist.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Ochre::Editor {

namespace {

constexpr int shownRows = 8;
constexpr int padding = 8;
constexpr int gap = 24; // between a name and what it is
constexpr int widest = 560;
constexpr int detailRole = Qt::UserRole;

QString kindText(Completion::Kind kind)
{
    switch (kind) {
    case Completion::Kind::Word:
        return CompletionList::tr("word");
    case Completion::Kind::Keyword:
        return CompletionList::tr("keyword");
    case Completion::Kind::Item:
        return CompletionList::tr("name of std");
    case Completion::Kind::Method:
        return CompletionList::tr("method");
    case Completion::Kind::Macro:
        return CompletionList::tr("macro");
    case Completion::Kind::Snippet:
        return CompletionList::tr("form");
    }
    return {};
}

QString detailOf(const Completion &candidate)
{
    return candidate.detail.isEmpty() ? kindText(candidate.kind) : candidate.detail;
}

/// A name in the type of code, what it is at the right.
class RowDelegate final : public QStyledItemDelegate {
public:
    RowDelegate(const Design::Look &look, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_look(look)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Design::Palette &palette = m_look.palette;
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, isChosen ? palette.accentSoft : palette.page);
        if (isChosen) { // a bar as well: colour is not the only sign
            painter->fillRect(QRect(option.rect.topLeft(), QSize(m_look.type.px(3), option.rect.height())),
                              palette.accent);
        }
        const int inset = m_look.type.px(padding);
        const QRect inner = option.rect.adjusted(inset, 0, -inset, 0);
        const QString name = index.data(Qt::DisplayRole).toString();
        painter->setFont(m_look.type.code());
        painter->setPen(palette.text);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, name);
        const int used = QFontMetrics(m_look.type.code()).horizontalAdvance(name) + m_look.type.px(gap);
        painter->setFont(m_look.type.uiSmall());
        painter->setPen(palette.muted);
        const QFontMetrics small(m_look.type.uiSmall());
        painter->drawText(inner.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight,
                          small.elidedText(index.data(detailRole).toString(), Qt::ElideRight, inner.width() - used));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int name = QFontMetrics(m_look.type.code()).horizontalAdvance(index.data(Qt::DisplayRole).toString());
        const int detail = QFontMetrics(m_look.type.uiSmall()).horizontalAdvance(index.data(detailRole).toString());
        return {name + detail + m_look.type.px(gap + 2 * padding), m_look.type.px(24)};
    }

private:
    const Design::Look &m_look;
};

} // namespace

class CompletionList::Rows final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const Completions &candidates)
    {
        beginResetModel();
        m_candidates = candidates;
        endResetModel();
    }
    [[nodiscard]] const Completions &candidates() const { return m_candidates; }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_candidates.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Completion &candidate = m_candidates[static_cast<std::size_t>(index.row())];
        return role == Qt::DisplayRole ? QVariant(QString::fromUtf8(candidate.name))
               : role == detailRole    ? QVariant(detailOf(candidate))
                                       : QVariant();
    }

private:
    Completions m_candidates;
};

CompletionList::CompletionList(QWidget *parent)
    : QListView(parent)
    , m_model(new Rows(this))
{
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("completionList"));
    setAccessibleName(tr("Completions"));
    setModel(m_model);
    setItemDelegate(new RowDelegate(m_look, this));
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::Box);
    hide();
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { emit accepted(index.row()); });
}

void CompletionList::showOffer(const Offer &offer, const QRect &word)
{
    m_model->set(offer.candidates);
    setCurrentIndex({});
    const QSize size = wantedSize();
    const QRect room = screen()->availableGeometry();
    QRect place(word.bottomLeft() + QPoint(0, 1), size);
    if (place.bottom() > room.bottom() && word.top() - size.height() >= room.top()) {
        place.moveBottom(word.top() - 1);
    }
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - size.width())));
    setGeometry(place);
    scrollToTop();
    show();
}

QSize CompletionList::wantedSize() const
{
    const int rows = std::min(count(), shownRows);
    // The widest is that with the most letters: measuring every row takes longer than a key may.
    const auto letters = [](const Completion &one) { return one.name.size() + detailOf(one).size(); };
    const Completions &all = m_model->candidates();
    const auto longest = std::ranges::max_element(all, {}, letters) - all.begin();
    const int width = sizeHintForIndex(m_model->index(static_cast<int>(longest), 0)).width();
    const int bar = count() > shownRows ? verticalScrollBar()->sizeHint().width() : 0;
    return {std::min(width + bar, m_look.type.px(widest)) + 2 * frameWidth(),
            rows * sizeHintForRow(0) + 2 * frameWidth()};
}

void CompletionList::setLook(const Design::Look &look)
{
    m_look = look;
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look.palette.page);
    colors.setColor(QPalette::Text, look.palette.text);
    colors.setColor(QPalette::WindowText, look.palette.line); // the frame
    setPalette(colors);
    hide();
}

int CompletionList::count() const
{
    return m_model->rowCount({});
}

const Completion &CompletionList::candidate(int row) const
{
    return m_model->candidates()[static_cast<std::size_t>(row)];
}

int CompletionList::chosen() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void CompletionList::choose(int row)
{
    setCurrentIndex(m_model->index((row + count()) % count(), 0));
}

QString CompletionList::spoken(int row) const
{
    const Completion &one = candidate(row);
    return tr("%1, %2, %3 of %4", "a completion, what it is, its place in the list")
        .arg(QString::fromUtf8(one.name), detailOf(one))
        .arg(row + 1)
        .arg(count());
}

} // namespace Ochre::Editor
