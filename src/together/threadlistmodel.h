// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discussion/board.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>

namespace Ochre::Together {

/// Which threads are listed.
struct ThreadFilter {
    enum class Show { All, Unread, Mine, Open };
    QString lesson{}; ///< "course/lesson"; empty = every one
    QString words{};  ///< that stand in a post of it, in any case
    Show show = Show::All;

    [[nodiscard]] bool takes(const Discussion::Thread &thread) const;
    bool operator==(const ThreadFilter &) const = default;
};

/// Threads of a board, the one that was written in last first. A row's words are made when it is shown.
class ThreadListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };

    /// `placeText` names a lesson for people.
    explicit ThreadListModel(std::function<QString(const QString &lesson)> placeText, QObject *parent = nullptr);

    void setBoard(std::shared_ptr<const Discussion::Board> board);
    void setFilter(const ThreadFilter &filter);
    [[nodiscard]] const ThreadFilter &filter() const { return m_filter; }
    /// -1 = it is not listed.
    [[nodiscard]] int rowOf(const QString &thread) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void fill();
    [[nodiscard]] QString detail(const Discussion::Thread &thread) const;

    std::function<QString(const QString &lesson)> m_placeText;
    std::shared_ptr<const Discussion::Board> m_board;
    ThreadFilter m_filter;
    std::vector<std::size_t> m_rows; ///< places in the board's threads
};

} // namespace Ochre::Together
