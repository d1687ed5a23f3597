// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTextCharFormat>
#include <QTextCursor>

namespace Ochre::Lesson {

/// A word or two of the page that state something, and the sentence that explains them when the pointer rests there.
struct TippedText {
    QString text;
    QString tip;

    void write(QTextCursor &cursor, QTextCharFormat format) const
    {
        format.setToolTip(tip);
        cursor.insertText(text, format);
    }
};

} // namespace Ochre::Lesson
