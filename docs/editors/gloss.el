;;; gloss.el --- Look up concepts in a running Gloss -*- lexical-binding: t -*-

;; Emacs 27 or newer. Put it into your `load-path', then:
;;   (require 'gloss)
;;   (with-eval-after-load 'python
;;     (define-key python-mode-map (kbd "C-c ?") #'gloss-lookup))

;;; Code:

(require 'thingatpt)
(require 'url)
(require 'url-util)

(defgroup gloss nil "Look up concepts." :group 'help)

(defcustom gloss-url (or (getenv "GLOSS_URL") "http://127.0.0.1:7070")
  "Where `gloss serve' answers."
  :type 'string)

(defun gloss--ask (question)
  "Return the short answer to QUESTION as text."
  (let ((url-request-extra-headers '(("Accept" . "text/plain"))))
    (with-current-buffer
        (url-retrieve-synchronously
         (concat gloss-url "/api/lookup?q=" (url-hexify-string question)) t t 5)
      (goto-char (point-min))
      (re-search-forward "\r?\n\r?\n")
      (prog1 (decode-coding-string (buffer-substring (point) (point-max)) 'utf-8)
        (kill-buffer)))))

;;;###autoload
(defun gloss-lookup (question)
  "Show the answer to QUESTION: the region, the symbol at point, or what you type."
  (interactive
   (list (if (use-region-p)
             (buffer-substring-no-properties (region-beginning) (region-end))
           (read-string "Gloss: " (thing-at-point 'symbol t)))))
  (with-help-window "*gloss*"
    (princ (gloss--ask question))))

(provide 'gloss)
;;; gloss.el ends here
