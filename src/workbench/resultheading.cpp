// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/resultheading.h"

#include <QLocale>

#include <utility>

namespace Ochre::Workbench {

ResultHeading::ResultHeading(QWidget *parent)
    : QLabel(parent)
{
    setProperty("muted", true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAccessibleName(tr("Whose result this is"));
    hide();
}

void ResultHeading::setProgram(const QString &title, const QDateTime &when)
{
    m_title = title;
    m_when = when;
    m_isOld = false;
    showText();
}

void ResultHeading::setOld(bool isOld)
{
    if (isOld != std::exchange(m_isOld, isOld)) {
        showText();
    }
}

void ResultHeading::clearProgram()
{
    setProgram({});
}

void ResultHeading::showText()
{
    const QString time = QLocale().toString(m_when.time(), QLocale::ShortFormat);
    const QString text = m_when.isValid() ? (m_isOld ? tr("%1, at %2, of an earlier text").arg(m_title, time)
                                                     : tr("%1, at %2").arg(m_title, time))
                                          : (m_isOld ? tr("%1, of an earlier text").arg(m_title) : m_title);
    setText(m_title.isEmpty() ? QString() : text);
    setAccessibleDescription(this->text());
    setToolTip(m_isOld ? tr("The program was changed after this. Run or check it again to see what holds now.")
                       : tr("The program that this is about, as it was at that time; it has not changed since."));
    setVisible(!m_title.isEmpty());
}

} // namespace Ochre::Workbench
