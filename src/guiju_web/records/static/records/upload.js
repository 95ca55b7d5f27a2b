// Shows how far an upload is; without script the browser's own sign has to do.
(function () {
  "use strict";
  var form = document.querySelector("form[data-upload]");
  if (!form || !window.FormData) return;
  var box = form.querySelector("[data-upload-progress]");
  var bar = box.querySelector("progress");
  var words = box.querySelector("[data-upload-said]");
  var files = form.querySelector("input[type=file]");
  var limit = Number(form.dataset.limit);
  form.addEventListener("submit", function (event) {
    var total = 0;
    Array.prototype.forEach.call(files.files, function (file) { total += file.size; });
    if (!total) return;
    event.preventDefault();
    box.hidden = false;
    if (total > limit) { words.textContent = form.dataset.tooLarge; bar.hidden = true; return; }
    form.querySelector("button").disabled = true;
    var sending = new XMLHttpRequest();
    sending.open("POST", form.action);
    sending.upload.addEventListener("progress", function (at) {
      bar.max = at.total;
      bar.value = at.loaded;
      words.textContent = (at.loaded / 1048576).toFixed(1) + " / " + (at.total / 1048576).toFixed(1) + " MB";
    });
    sending.addEventListener("load", function () {
      if (sending.status < 400 && sending.responseURL) { location.assign(sending.responseURL); return; }
      document.open();
      document.write(sending.responseText);
      document.close();
    });
    sending.addEventListener("error", function () {
      bar.hidden = true;
      words.textContent = form.dataset.cut;
      form.querySelector("button").disabled = false;
    });
    sending.send(new FormData(form));
  });
})();
