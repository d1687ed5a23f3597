// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/ownerror.h"
#include "workbench/order.h"

#include <QFuture>
#include <QObject>

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Workbench {

/// Keeps an error of the learner's own that was just mended, to be asked again, when it took long or had come back:
/// with the program that the compiler rejected last. It remembers nothing itself: the log tells what was rejected
/// before, also by an earlier start of the program.
class ErrorKeeper final : public QObject {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive it.
    explicit ErrorKeeper(Progress::ProgressService &progress, QObject *parent = nullptr);

    /// The program of the order has been compiled, and this was recorded: `recorded` ends when it is on disk.
    void noteCompiled(const Order &order, QFuture<Result<void>> recorded);

signals:
    void kept(const Ochre::Study::OwnError &error);

private:
    void lookBack(const Order &order);
    /// `at` is when the compilation ended.
    void choose(const Order &order, qint64 at, const std::vector<Study::Mending> &mendings);
    void keep(const Order &order, const Study::Mending &mending, Study::KeepReason reason);

    Progress::ProgressService &m_progress;
};

} // namespace Ochre::Workbench
