// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/quickopen.h"

#include "design/look.h"
#include "ui_quickopen.h"
#include "widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>

namespace Ochre::Window {

namespace {

QString iconFor(Models::QuickOpenItem::Kind kind)
{
    using Kind = Models::QuickOpenItem::Kind;
    switch (kind) {
    case Kind::Lesson:
    case Kind::Course:
        return QStringLiteral("learn");
    case Kind::Section:
        return QStringLiteral("lesson");
    case Kind::Question:
        return QStringLiteral("question");
    case Kind::Exercise:
        return QStringLiteral("exercise");
    case Kind::ErrorCode:
        return QStringLiteral("error");
    case Kind::Table:
    case Kind::MustKnow:
        return QStringLiteral("interview");
    case Kind::Note:
        return QStringLiteral("notes");
    case Kind::Command:
        break;
    }
    return QStringLiteral("command");
}

} // namespace

class QuickOpen::Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    Design::Look look;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {0, index.data(Models::SnippetRole).toString().isEmpty() ? 32 : 52};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const Design::Palette &colors = look.palette;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? colors.accentSoft : colors.window);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
        }
        const auto kind = static_cast<Models::QuickOpenItem::Kind>(index.data(Models::KindRole).toInt());
        const QColor color = selected ? colors.accent : colors.text;
        const QString snippet = index.data(Models::SnippetRole).toString();
        QRect line = option.rect;
        if (!snippet.isEmpty()) {
            line.setHeight(28);
            paintSnippet(*painter, option.rect.adjusted(36, 26, -12, -4), snippet);
        }
        painter->drawPixmap(QPoint(option.rect.left() + 10, line.center().y() - 7),
                            Widgets::iconPixmap(iconFor(kind), selected ? color : colors.muted, 16,
                                                painter->device()->devicePixelRatioF()));
        const QString detail = index.data(Models::DetailRole).toString();
        const QFontMetrics small(look.type.uiSmall());
        const QRect rect = line.adjusted(36, 0, -12, 0);
        const QString shownDetail = small.elidedText(detail, Qt::ElideRight, rect.width() / 2);
        const QRect title = rect.adjusted(0, 0, -small.horizontalAdvance(shownDetail) - 16, 0);
        painter->setFont(look.type.ui());
        painter->setPen(color);
        painter->drawText(title, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, title.width()));
        painter->setFont(look.type.uiSmall());
        painter->setPen(colors.muted);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, shownDetail);
        painter->restore();
    }

private:
    // The words around the match on one line, the match itself in the text's colour and semibold.
    void paintSnippet(QPainter &painter, const QRect &rect, const QString &snippet) const
    {
        QFont strong = look.type.uiSmall();
        strong.setWeight(QFont::DemiBold);
        int x = rect.left();
        bool isMatch = false;
        static const QRegularExpression marks(QStringLiteral("[\\x{2}\\x{3}]"));
        for (QString part : snippet.split(marks)) {
            painter.setFont(isMatch ? strong : look.type.uiSmall());
            painter.setPen(isMatch ? look.palette.text : look.palette.muted);
            part = painter.fontMetrics().elidedText(part, Qt::ElideRight, rect.right() - x);
            painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), Qt::AlignVCenter, part);
            x += painter.fontMetrics().horizontalAdvance(part);
            if (x >= rect.right()) {
                return;
            }
            isMatch = !isMatch;
        }
    }
};

QuickOpen::QuickOpen(QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_ui(std::make_unique<Ui::QuickOpen>())
    , m_model(new Models::QuickOpenModel(this))
    , m_delegate(new Delegate(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("quickOpen"));
    m_ui->quickOpenList->setModel(m_model);
    m_ui->quickOpenList->setItemDelegate(m_delegate);
    m_ui->quickOpenList->setMouseTracking(true);
    m_ui->quickOpenField->installEventFilter(this);
    connect(m_ui->quickOpenField, &QLineEdit::textChanged, this, &QuickOpen::search);
    connect(m_ui->quickOpenField, &QLineEdit::returnPressed, this,
            [this] { choose(m_ui->quickOpenList->currentIndex()); });
    connect(m_ui->quickOpenList, &QListView::clicked, this, &QuickOpen::choose);
}

QuickOpen::~QuickOpen() = default;

void QuickOpen::setItems(std::vector<Models::QuickOpenItem> items)
{
    m_model->setItems(std::move(items));
}

void QuickOpen::setLook(const Design::Look &look)
{
    m_delegate->look = look;
}

void QuickOpen::popUp()
{
    m_ui->quickOpenField->clear();
    search({});
    const QWidget *window = parentWidget()->window();
    const int width = std::min(640, window->width() - 64);
    resize(width, std::min(440, window->height() - 120));
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 72)));
    show();
    m_ui->quickOpenField->setFocus(Qt::PopupFocusReason);
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_ui->quickOpenList, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void QuickOpen::search(const QString &text)
{
    m_model->setQuery(text);
    m_ui->quickOpenList->setCurrentIndex(m_model->index(0));
    showList();
    if (text.trimmed().size() > 1) {
        emit searchRequested(text);
    }
}

void QuickOpen::setFound(const QString &text, const std::vector<Models::QuickOpenItem> &items)
{
    if (text != m_ui->quickOpenField->text()) {
        return;
    }
    m_model->setFound(items);
    if (!m_ui->quickOpenList->currentIndex().isValid()) {
        m_ui->quickOpenList->setCurrentIndex(m_model->index(0));
    }
    showList();
}

void QuickOpen::showList()
{
    m_ui->quickOpenEmpty->setVisible(m_model->rowCount() == 0);
    m_ui->quickOpenList->setVisible(m_model->rowCount() > 0);
}

void QuickOpen::choose(const QModelIndex &index)
{
    if (const Models::QuickOpenItem *item = m_model->itemAt(index)) {
        const Models::QuickOpenItem chosen = *item;
        accept();
        emit itemChosen(chosen);
    }
}

} // namespace Ochre::Window
