// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

namespace Ochre::Workbench {

/// Says that a file is another one on disk than here, and offers both texts. Hidden until that is so.
class DiskBar final : public QFrame {
    Q_OBJECT
public:
    explicit DiskBar(QWidget *parent = nullptr);

    /// `name` is the file's.
    void showChange(const QString &name);

signals:
    void diskTextRequested();
    void ownTextRequested();
    void differenceRequested();

private:
    void addButton(const QString &name, const QString &text, const QString &tip, void (DiskBar::*chosen)());

    QLabel *m_sentence;
};

} // namespace Ochre::Workbench
