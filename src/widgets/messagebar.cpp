// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messagebar.h"

#include "widgets/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace Ochre::Widgets {

namespace {

constexpr qint64 readingMs = 8000; ///< in which a message can be read
constexpr qsizetype mostTexts = 5;

QString kindName(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Warning:
        return QStringLiteral("warning");
    case MessageBar::Kind::Error:
        return QStringLiteral("error");
    case MessageBar::Kind::Info:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->setProperty("quiet", true);
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setToolTip(m_close->accessibleName());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QString &actionText)
{
    m_unread.clear();
    showText(kind, text, actionText);
}

void MessageBar::addMessage(Kind kind, const QString &text, const QString &actionText)
{
    if (isHidden() || !m_shown.isValid() || m_shown.hasExpired(readingMs)) {
        m_unread.clear();
    }
    if (m_unread.contains(text)) {
        return;
    }
    const bool isFirst = m_unread.isEmpty();
    m_unread << text;
    QStringList shown = m_unread.first(std::min(mostTexts, m_unread.size()));
    if (const auto more = m_unread.size() - shown.size(); more > 0) {
        shown << tr("And %n more message(s).", nullptr, static_cast<int>(more));
    }
    const QString action = actionText.isEmpty() && !isFirst ? m_action->text() : actionText;
    showText(isFirst ? kind : std::max(kind, m_kind), shown.join(u'\n'), action);
    m_shown.start();
}

void MessageBar::showText(Kind kind, const QString &text, const QString &actionText)
{
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setProperty("message", kindName(kind));
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleName(text);
    showSign();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setLook(const Design::Look &look)
{
    m_look = look;
    m_close->setIcon(icon(QStringLiteral("close"), look));
    showSign();
}

void MessageBar::showSign()
{
    const QColor color = m_kind == Kind::Error     ? m_look.palette.bad
                         : m_kind == Kind::Warning ? m_look.palette.warning
                                                   : m_look.palette.info;
    m_icon->setPixmap(iconPixmap(kindName(m_kind), color, 20, devicePixelRatioF()));
}

} // namespace Ochre::Widgets
