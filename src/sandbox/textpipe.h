// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sandbox/sandboxdescriptor.h"

#include <QByteArray>
#include <QString>

namespace Ochre::Sandbox {

/// A file that is not written yet: whoever opens it to read waits until its text is given, and then reads it as if it
/// had been there before. From then on it is there: who opens it again reads the text once more.
class TextPipe final {
public:
    enum class Progress {
        Waiting, ///< nobody has opened it yet, or the reader has not taken everything
        Done,    ///< the reader has all of it
        Failed,  ///< it is not there any more, or the reader has gone
    };

    explicit TextPipe(const QString &path);

    /// Makes it, in the place of any file of that name.
    [[nodiscard]] Result<void> make() const;
    void give(const QByteArray &text);
    /// Hands over what goes without waiting. To be repeated while it answers Waiting.
    [[nodiscard]] Progress push();

private:
    [[nodiscard]] Progress open();
    [[nodiscard]] Progress leaveText() const;

    QString m_path;
    QByteArray m_text;
    qsizetype m_given = 0;
    Descriptor m_end;
};

} // namespace Ochre::Sandbox
