// Keeps the progress of a job moving; the page says the same without script, by being loaded anew.
(function () {
  "use strict";
  function each(box) {
    if (box.dataset.watched) return;
    box.dataset.watched = "1";
    var bar = box.querySelector("progress");
    function part(name) { return box.querySelector("[data-job-" + name + "]"); }
    function say(name, text) { var at = part(name); if (at && at.textContent !== text) at.textContent = text; }
    function show(job) {
      say("word", job.word);
      say("doing", job.doing);
      say("count", job.total ? job.done.toLocaleString("en") + " / " + job.total.toLocaleString("en") : "");
      if (job.total) { bar.max = job.total; bar.value = job.done; } else if (job.state === "running") { bar.removeAttribute("value"); }
    }
    function ask() {
      fetch(box.dataset.job, { headers: { Accept: "application/json" } })
        .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); })
        .then(function (job) {
          // What the page offers changes with the state: what has begun cannot be taken back.
          if (job.state !== box.dataset.jobState) { location.reload(); return; }
          show(job);
          setTimeout(ask, 1000);
        })
        .catch(function () { setTimeout(ask, 5000); });
    }
    setTimeout(ask, 1000);
  }
  Array.prototype.forEach.call(document.querySelectorAll("[data-job]"), each);
})();
