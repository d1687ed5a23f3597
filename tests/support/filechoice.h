// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>

#include <functional>

namespace Ochre {

/// Answers the next file dialog as somebody does who types the path; an empty path cancels it. `seen` is called with
/// the dialog before.
inline void answerFileDialog(QObject *context, const QString &path,
                             const std::function<void(const QFileDialog &)> &seen = {})
{
    QTimer::singleShot(0, context, [context, path, seen] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog) {
            answerFileDialog(context, path, seen);
            return;
        }
        if (seen) {
            seen(*dialog);
        }
        if (path.isEmpty()) {
            dialog->reject();
        } else {
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
            QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
        }
    });
}

} // namespace Ochre
