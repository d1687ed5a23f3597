// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTimer>

namespace Ochre {

/// Lets every program run that somebody asks about, as long as it lives.
class Consent final {
public:
    Consent()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [] {
            const QWidget *box = QApplication::activeModalWidget();
            if (auto *run = box ? box->findChild<QPushButton *>(QStringLiteral("consentRunButton")) : nullptr) {
                QTest::mouseClick(run, Qt::LeftButton);
            }
        });
        m_timer.start(20);
    }

private:
    QTimer m_timer;
};

} // namespace Ochre
