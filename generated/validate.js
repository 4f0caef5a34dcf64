// Generated from schema/ by src/build/schema.ts. Edit the schema, not this file.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    var surrogate = /[\ud800-\udfff]/;
    exports.default = (text) => surrogate.test(text) ? [...text].length : text.length;
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return !0;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return !1;
        var length, i, keys;
        if (Array.isArray(a)) {
          if (length = a.length, length != b.length) return !1;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return !1;
          return !0;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        if (keys = Object.keys(a), length = keys.length, length !== Object.keys(b).length) return !1;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return !1;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return !1;
        }
        return !0;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// <stdin>
var validate = validate21, stdin_default = validate21, schema6 = { properties: { $schema: 1, countersign: 1, app: 1, title: 1, description: 1, docs: 1, server: 1, origins: 1, fields: 1, client: 1, vars: 1, request: 1, test: 1, schemes: 1, variants: 1, examples: 1 } }, func2 = Object.prototype.hasOwnProperty, func3 = require_ucs2length().default, pattern0 = new RegExp("^x-", "u");
var pattern1 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, keyword: "maxLength", params: { limit: 64 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern1.test(data)) {
      let err1 = { instancePath, keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
var pattern2 = new RegExp("^https?://", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern2.test(data)) {
      let err0 = { instancePath, keyword: "pattern", params: { pattern: "^https?://" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (func3(data) > 2048) {
      let err0 = { instancePath, keyword: "maxLength", params: { limit: 2048 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, keyword: "minLength", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate26.errors = vErrors, errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      if (typeof data[i0] != "string") {
        let err0 = { instancePath: instancePath + "/" + i0, keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
var pattern3 = new RegExp("^[a-z][A-Za-z0-9_]{0,63}$", "u");
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern3.test(data)) {
      let err0 = { instancePath, keyword: "pattern", params: { pattern: "^[a-z][A-Za-z0-9_]{0,63}$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate31.errors = vErrors, errors === 0;
}
var schema13 = { properties: { type: { enum: ["string", "password", "text", "number", "integer", "boolean", "select", "url", "host", "subdomain", "email", "date", "pem", "json", "note"] }, label: 1, help: 1, placeholder: 1, default: { type: ["string", "number", "boolean"] }, required: 1, secret: 1, choices: 1, format: 1, pattern: 1, minLength: 1, maxLength: 1, network: { enum: ["public", "any"] }, port: 1, when: 1 } }, schema14 = { type: ["array", "object"], items: { type: ["string", "number"] } };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!data || typeof data != "object") {
    let err0 = { instancePath, keyword: "type", params: { type: schema14.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err1 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0))) {
        let err2 = { instancePath: instancePath + "/" + i0, keyword: "type", params: { type: schema14.items.type } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (typeof data[key0] != "string") {
        let err3 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
  }
  return validate34.errors = vErrors, errors === 0;
}
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(func2.call(schema13.properties, key0) || pattern0.test(key0))) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "string" || data0 === "password" || data0 === "text" || data0 === "number" || data0 === "integer" || data0 === "boolean" || data0 === "select" || data0 === "url" || data0 === "host" || data0 === "subdomain" || data0 === "email" || data0 === "date" || data0 === "pem" || data0 === "json" || data0 === "note")) {
        let err1 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema13.properties.type.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.label !== void 0) {
      let data1 = data.label;
      if (typeof data1 == "string") {
        if (func3(data1) > 100) {
          let err2 = { instancePath: instancePath + "/label", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func3(data1) < 1) {
          let err3 = { instancePath: instancePath + "/label", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/label", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.help !== void 0) {
      let data2 = data.help;
      if (typeof data2 == "string") {
        if (func3(data2) > 2e3) {
          let err5 = { instancePath: instancePath + "/help", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/help", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.placeholder !== void 0) {
      let data3 = data.placeholder;
      if (typeof data3 == "string") {
        if (func3(data3) > 200) {
          let err7 = { instancePath: instancePath + "/placeholder", keyword: "maxLength", params: { limit: 200 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/placeholder", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.default !== void 0) {
      let data4 = data.default;
      if (typeof data4 != "string" && !(typeof data4 == "number" && isFinite(data4)) && typeof data4 != "boolean") {
        let err9 = { instancePath: instancePath + "/default", keyword: "type", params: { type: schema13.properties.default.type } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.required !== void 0 && typeof data.required != "boolean") {
      let err10 = { instancePath: instancePath + "/required", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.secret !== void 0 && typeof data.secret != "boolean") {
      let err11 = { instancePath: instancePath + "/secret", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.choices !== void 0 && (validate34(data.choices, { instancePath: instancePath + "/choices", parentData: data, parentDataProperty: "choices", rootData }) || (vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors), errors = vErrors.length)), data.format !== void 0 && typeof data.format != "string") {
      let err12 = { instancePath: instancePath + "/format", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.pattern !== void 0) {
      let data9 = data.pattern;
      if (typeof data9 == "string") {
        if (func3(data9) > 500) {
          let err13 = { instancePath: instancePath + "/pattern", keyword: "maxLength", params: { limit: 500 } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/pattern", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.minLength !== void 0) {
      let data10 = data.minLength;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        let err15 = { instancePath: instancePath + "/minLength", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 65536 || isNaN(data10)) {
          let err16 = { instancePath: instancePath + "/minLength", keyword: "maximum", params: { comparison: "<=", limit: 65536 } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data10 < 0 || isNaN(data10)) {
          let err17 = { instancePath: instancePath + "/minLength", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      }
    }
    if (data.maxLength !== void 0) {
      let data11 = data.maxLength;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
        let err18 = { instancePath: instancePath + "/maxLength", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 65536 || isNaN(data11)) {
          let err19 = { instancePath: instancePath + "/maxLength", keyword: "maximum", params: { comparison: "<=", limit: 65536 } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data11 < 1 || isNaN(data11)) {
          let err20 = { instancePath: instancePath + "/maxLength", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      }
    }
    if (data.network !== void 0) {
      let data12 = data.network;
      if (!(data12 === "public" || data12 === "any")) {
        let err21 = { instancePath: instancePath + "/network", keyword: "enum", params: { allowedValues: schema13.properties.network.enum } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.port !== void 0 && typeof data.port != "boolean") {
      let err22 = { instancePath: instancePath + "/port", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.when !== void 0 && typeof data.when != "string") {
      let err23 = { instancePath: instancePath + "/when", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
    }
  } else {
    let err24 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate33.errors = vErrors, errors === 0;
}
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err0 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
    for (let key1 in data)
      validate33(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length);
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate30.errors = vErrors, errors === 0;
}
var schema16 = { type: ["string", "number", "boolean", "null", "object", "array"] }, wrapper0 = { validate: validate41 };
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "object" && typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    let err0 = { instancePath, keyword: "type", params: { type: schema16.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      wrapper0.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      wrapper0.validate(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
  return validate41.errors = vErrors, errors === 0;
}
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err0 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
    for (let key1 in data)
      validate41(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors), errors = vErrors.length);
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate39.errors = vErrors, errors === 0;
}
var schema17 = { properties: { vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 } };
var schema19 = { type: ["string", "number", "boolean", "null", "array"], items: { type: ["string", "number", "boolean"] } };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean" && data !== null && !Array.isArray(data)) {
    let err0 = { instancePath, keyword: "type", params: { type: schema19.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean") {
        let err1 = { instancePath: instancePath + "/" + i0, keyword: "type", params: { type: schema19.items.type } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  }
  return validate47.errors = vErrors, errors === 0;
}
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      validate47(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length);
  else {
    let err0 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate46.errors = vErrors, errors === 0;
}
var schema20 = { additionalProperties: { type: ["string", "number", "boolean", "null"] } }, pattern5 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      if (typeof key0 == "string" && !pattern5.test(key0)) {
        let err0 = { instancePath, keyword: "pattern", params: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" }, propertyName: key0 };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data) {
      let data0 = data[key1];
      if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean" && data0 !== null) {
        let err2 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema20.additionalProperties.type } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    let err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate50.errors = vErrors, errors === 0;
}
var schema22 = { type: ["string", "number", "boolean", "null", "object", "array"] }, wrapper2 = { validate: validate54 };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "object" && typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    let err0 = { instancePath, keyword: "type", params: { type: schema22.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      wrapper2.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      wrapper2.validate(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors), errors = vErrors.length);
  return validate54.errors = vErrors, errors === 0;
}
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      validate54(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors), errors = vErrors.length);
  else {
    let err0 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate53.errors = vErrors, errors === 0;
}
var schema23 = { type: ["string", "number", "boolean", "null", "object", "array"] }, schema24 = { type: ["string", "number", "boolean", "null", "object", "array"] }, wrapper4 = { validate: validate58 };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "object" && typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    let err0 = { instancePath, keyword: "type", params: { type: schema24.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      wrapper4.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      wrapper4.validate(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors), errors = vErrors.length);
  return validate58.errors = vErrors, errors === 0;
}
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "object" && typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    let err0 = { instancePath, keyword: "type", params: { type: schema23.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate58(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      validate58(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
  return validate57.errors = vErrors, errors === 0;
}
var schema26 = { type: ["string", "number", "boolean", "null", "object", "array"] }, wrapper6 = { validate: validate64 };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "object" && typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    let err0 = { instancePath, keyword: "type", params: { type: schema26.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      wrapper6.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? wrapper6.validate.errors : vErrors.concat(wrapper6.validate.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      wrapper6.validate(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? wrapper6.validate.errors : vErrors.concat(wrapper6.validate.errors), errors = vErrors.length);
  return validate64.errors = vErrors, errors === 0;
}
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 1) {
      let err0 = { instancePath, keyword: "maxProperties", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (Object.keys(data).length < 1) {
      let err1 = { instancePath, keyword: "minProperties", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      validate64(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length);
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate63.errors = vErrors, errors === 0;
}
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema17.properties, key0)) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err1 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate44.errors = vErrors, errors === 0;
}
var schema27 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, script: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1, label: 1 }, type: ["object", "array"] }, schema28 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, script: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1, label: 1 } };
var schema30 = { type: ["string", "object"], properties: { type: { enum: ["string", "number", "boolean", "url", "host", "subdomain"] } } };
var pattern6 = new RegExp("^(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+$", "u");
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern6.test(data)) {
      let err0 = { instancePath, keyword: "pattern", params: { pattern: "^(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate74.errors = vErrors, errors === 0;
}
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err0 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate74(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors), errors = vErrors.length);
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate73.errors = vErrors, errors === 0;
}
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, keyword: "type", params: { type: schema30.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.value === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "value" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "secret" || key0 === "type" || key0 === "within" || key0 === "value")) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.secret !== void 0 && typeof data.secret != "boolean") {
      let err3 = { instancePath: instancePath + "/secret", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (!(data1 === "string" || data1 === "number" || data1 === "boolean" || data1 === "url" || data1 === "host" || data1 === "subdomain")) {
        let err4 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema30.properties.type.enum } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.within !== void 0 && (validate73(data.within, { instancePath: instancePath + "/within", parentData: data, parentDataProperty: "within", rootData }) || (vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors), errors = vErrors.length)), data.value !== void 0 && typeof data.value != "string") {
      let err5 = { instancePath: instancePath + "/value", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  }
  return validate72.errors = vErrors, errors === 0;
}
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err0 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
    for (let key1 in data)
      validate72(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate70.errors = vErrors, errors === 0;
}
var pattern7 = new RegExp("^\\./[A-Za-z0-9_.-]+\\.(ts|js|mts|mjs)#[A-Za-z_$][A-Za-z0-9_$]*$", "u");
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern7.test(data)) {
      let err0 = { instancePath, keyword: "pattern", params: { pattern: "^\\./[A-Za-z0-9_.-]+\\.(ts|js|mts|mjs)#[A-Za-z_$][A-Za-z0-9_$]*$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate79.errors = vErrors, errors === 0;
}
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema28.properties, key0)) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.method !== void 0) {
      let data0 = data.method;
      if (!(data0 === "GET" || data0 === "POST" || data0 === "PUT" || data0 === "PATCH" || data0 === "DELETE" || data0 === "HEAD" || data0 === "OPTIONS")) {
        let err1 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema28.properties.method.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 == "string") {
        if (func3(data1) > 4096) {
          let err2 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func3(data1) < 1) {
          let err3 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err5 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.read !== void 0) {
      let data3 = data.read;
      if (!(data3 === "json" || data3 === "form" || data3 === "xml" || data3 === "text")) {
        let err6 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema28.properties.read.enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err7 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err8 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err9 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data8 = data.expiresIn;
      if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8))) {
        let err10 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema28.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 <= 0 || isNaN(data8))) {
        let err11 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err12 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err13 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.script !== void 0 && (validate79(data.script, { instancePath: instancePath + "/script", parentData: data, parentDataProperty: "script", rootData }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err14 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.label !== void 0 && typeof data.label != "string") {
      let err15 = { instancePath: instancePath + "/label", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
  } else {
    let err16 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate69.errors = vErrors, errors === 0;
}
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!data || typeof data != "object") {
    let err0 = { instancePath, keyword: "type", params: { type: schema27.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err1 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate69(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema27.properties, key0)) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.method !== void 0) {
      let data1 = data.method;
      if (!(data1 === "GET" || data1 === "POST" || data1 === "PUT" || data1 === "PATCH" || data1 === "DELETE" || data1 === "HEAD" || data1 === "OPTIONS")) {
        let err3 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema27.properties.method.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.url !== void 0) {
      let data2 = data.url;
      if (typeof data2 == "string") {
        if (func3(data2) > 4096) {
          let err4 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data2) < 1) {
          let err5 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err7 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.read !== void 0) {
      let data4 = data.read;
      if (!(data4 === "json" || data4 === "form" || data4 === "xml" || data4 === "text")) {
        let err8 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema27.properties.read.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err9 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err10 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err11 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data9 = data.expiresIn;
      if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9))) {
        let err12 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema27.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 <= 0 || isNaN(data9))) {
        let err13 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err14 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err15 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.script !== void 0 && (validate79(data.script, { instancePath: instancePath + "/script", parentData: data, parentDataProperty: "script", rootData }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err16 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.label !== void 0 && typeof data.label != "string") {
      let err17 = { instancePath: instancePath + "/label", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
  }
  return validate68.errors = vErrors, errors === 0;
}
var schema35 = { properties: { type: { enum: ["none", "basic", "digest", "apiKey", "session", "signature", "oauth1", "oauth2", "jwt"] } } };
var schema37 = { properties: { vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 } };
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema37.properties, key0)) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err1 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate106.errors = vErrors, errors === 0;
}
var pattern9 = new RegExp("^/", "u");
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err0 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (!pattern9.test(data0)) {
          let err1 = { instancePath: instancePath + "/" + i0, keyword: "pattern", params: { pattern: "^/" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/" + i0, keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    let err3 = { instancePath, keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate118.errors = vErrors, errors === 0;
}
var schema40 = { items: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] } };
function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err0 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(data0 === "GET" || data0 === "POST" || data0 === "PUT" || data0 === "PATCH" || data0 === "DELETE" || data0 === "HEAD" || data0 === "OPTIONS")) {
        let err1 = { instancePath: instancePath + "/" + i0, keyword: "enum", params: { allowedValues: schema40.items.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate120.errors = vErrors, errors === 0;
}
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      let err0 = { instancePath, keyword: "minProperties", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "paths" || key0 === "methods")) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.paths !== void 0 && (validate118(data.paths, { instancePath: instancePath + "/paths", parentData: data, parentDataProperty: "paths", rootData }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length)), data.methods !== void 0 && (validate120(data.methods, { instancePath: instancePath + "/methods", parentData: data, parentDataProperty: "methods", rootData }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length));
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate117.errors = vErrors, errors === 0;
}
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "type" || key0 === "title" || key0 === "description" || key0 === "docs" || key0 === "request" || key0 === "test" || key0 === "for" || key0 === "deprecated" || pattern0.test(key0))) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.type !== void 0 && data.type !== "none") {
      let err2 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "none" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func3(data1) > 100) {
          let err3 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func3(data1) < 1) {
          let err4 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 == "string") {
        if (func3(data2) > 2e3) {
          let err6 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err8 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
  } else {
    let err9 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate104.errors = vErrors, errors === 0;
}
var schema41 = { properties: { type: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, username: 1, password: 1, charset: { enum: ["UTF-8", "ISO-8859-1"] } } };
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err0 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
    for (let key1 in data)
      validate33(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length);
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate126.errors = vErrors, errors === 0;
}
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err0 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
    for (let key1 in data)
      validate33(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length);
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate131.errors = vErrors, errors === 0;
}
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema41.properties, key0) || pattern0.test(key0))) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.type !== void 0 && data.type !== "basic") {
      let err2 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "basic" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func3(data1) > 100) {
          let err3 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func3(data1) < 1) {
          let err4 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 == "string") {
        if (func3(data2) > 2e3) {
          let err6 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err8 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.username !== void 0 && typeof data.username != "string") {
      let err9 = { instancePath: instancePath + "/username", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.password !== void 0 && typeof data.password != "string") {
      let err10 = { instancePath: instancePath + "/password", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.charset !== void 0) {
      let data14 = data.charset;
      if (!(data14 === "UTF-8" || data14 === "ISO-8859-1")) {
        let err11 = { instancePath: instancePath + "/charset", keyword: "enum", params: { allowedValues: schema41.properties.charset.enum } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate124.errors = vErrors, errors === 0;
}
var schema44 = { properties: { type: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, username: 1, password: 1, charset: { enum: ["UTF-8", "ISO-8859-1"] }, rspauth: 1 } };
function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema44.properties, key0) || pattern0.test(key0))) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.type !== void 0 && data.type !== "digest") {
      let err2 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "digest" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func3(data1) > 100) {
          let err3 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func3(data1) < 1) {
          let err4 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 == "string") {
        if (func3(data2) > 2e3) {
          let err6 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err8 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.username !== void 0 && typeof data.username != "string") {
      let err9 = { instancePath: instancePath + "/username", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.password !== void 0 && typeof data.password != "string") {
      let err10 = { instancePath: instancePath + "/password", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.charset !== void 0) {
      let data14 = data.charset;
      if (!(data14 === "UTF-8" || data14 === "ISO-8859-1")) {
        let err11 = { instancePath: instancePath + "/charset", keyword: "enum", params: { allowedValues: schema44.properties.charset.enum } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.rspauth !== void 0 && typeof data.rspauth != "boolean") {
      let err12 = { instancePath: instancePath + "/rspauth", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
  } else {
    let err13 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate140.errors = vErrors, errors === 0;
}
var schema45 = { properties: { type: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1 } };
function validate150(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.request === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "request" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema45.properties, key0) || pattern0.test(key0))) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.type !== void 0 && data.type !== "apiKey") {
      let err3 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "apiKey" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func3(data1) > 100) {
          let err4 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data1) < 1) {
          let err5 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 == "string") {
        if (func3(data2) > 2e3) {
          let err7 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err9 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
  } else {
    let err10 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate150.errors = vErrors, errors === 0;
}
var schema46 = { properties: { type: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, login: 1, refresh: 1, logout: 1, expired: 1, sign: 1 } }, schema47 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, script: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 }, type: ["object", "array"] }, schema48 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, script: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 } };
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema48.properties, key0)) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.method !== void 0) {
      let data0 = data.method;
      if (!(data0 === "GET" || data0 === "POST" || data0 === "PUT" || data0 === "PATCH" || data0 === "DELETE" || data0 === "HEAD" || data0 === "OPTIONS")) {
        let err1 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema48.properties.method.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 == "string") {
        if (func3(data1) > 4096) {
          let err2 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func3(data1) < 1) {
          let err3 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err5 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.read !== void 0) {
      let data3 = data.read;
      if (!(data3 === "json" || data3 === "form" || data3 === "xml" || data3 === "text")) {
        let err6 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema48.properties.read.enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err7 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err8 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err9 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data8 = data.expiresIn;
      if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8))) {
        let err10 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema48.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 <= 0 || isNaN(data8))) {
        let err11 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err12 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err13 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.script !== void 0 && (validate79(data.script, { instancePath: instancePath + "/script", parentData: data, parentDataProperty: "script", rootData }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err14 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
  } else {
    let err15 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate170.errors = vErrors, errors === 0;
}
function validate169(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!data || typeof data != "object") {
    let err0 = { instancePath, keyword: "type", params: { type: schema47.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err1 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate170(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema47.properties, key0)) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.method !== void 0) {
      let data1 = data.method;
      if (!(data1 === "GET" || data1 === "POST" || data1 === "PUT" || data1 === "PATCH" || data1 === "DELETE" || data1 === "HEAD" || data1 === "OPTIONS")) {
        let err3 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema47.properties.method.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.url !== void 0) {
      let data2 = data.url;
      if (typeof data2 == "string") {
        if (func3(data2) > 4096) {
          let err4 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data2) < 1) {
          let err5 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err7 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.read !== void 0) {
      let data4 = data.read;
      if (!(data4 === "json" || data4 === "form" || data4 === "xml" || data4 === "text")) {
        let err8 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema47.properties.read.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err9 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err10 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err11 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data9 = data.expiresIn;
      if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9))) {
        let err12 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema47.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 <= 0 || isNaN(data9))) {
        let err13 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err14 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err15 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.script !== void 0 && (validate79(data.script, { instancePath: instancePath + "/script", parentData: data, parentDataProperty: "script", rootData }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err16 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
  }
  return validate169.errors = vErrors, errors === 0;
}
var schema49 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, script: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 }, type: ["object", "array"] };
function validate193(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!data || typeof data != "object") {
    let err0 = { instancePath, keyword: "type", params: { type: schema49.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err1 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate170(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema49.properties, key0)) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.method !== void 0) {
      let data1 = data.method;
      if (!(data1 === "GET" || data1 === "POST" || data1 === "PUT" || data1 === "PATCH" || data1 === "DELETE" || data1 === "HEAD" || data1 === "OPTIONS")) {
        let err3 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema49.properties.method.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.url !== void 0) {
      let data2 = data.url;
      if (typeof data2 == "string") {
        if (func3(data2) > 4096) {
          let err4 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data2) < 1) {
          let err5 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err7 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.read !== void 0) {
      let data4 = data.read;
      if (!(data4 === "json" || data4 === "form" || data4 === "xml" || data4 === "text")) {
        let err8 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema49.properties.read.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err9 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err10 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err11 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data9 = data.expiresIn;
      if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9))) {
        let err12 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema49.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 <= 0 || isNaN(data9))) {
        let err13 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err14 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err15 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.script !== void 0 && (validate79(data.script, { instancePath: instancePath + "/script", parentData: data, parentDataProperty: "script", rootData }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err16 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
  }
  return validate193.errors = vErrors, errors === 0;
}
var schema50 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, script: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 }, type: ["object", "array"] };
function validate206(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!data || typeof data != "object") {
    let err0 = { instancePath, keyword: "type", params: { type: schema50.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err1 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate170(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema50.properties, key0)) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.method !== void 0) {
      let data1 = data.method;
      if (!(data1 === "GET" || data1 === "POST" || data1 === "PUT" || data1 === "PATCH" || data1 === "DELETE" || data1 === "HEAD" || data1 === "OPTIONS")) {
        let err3 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema50.properties.method.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.url !== void 0) {
      let data2 = data.url;
      if (typeof data2 == "string") {
        if (func3(data2) > 4096) {
          let err4 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data2) < 1) {
          let err5 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err7 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.read !== void 0) {
      let data4 = data.read;
      if (!(data4 === "json" || data4 === "form" || data4 === "xml" || data4 === "text")) {
        let err8 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema50.properties.read.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err9 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err10 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err11 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data9 = data.expiresIn;
      if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9))) {
        let err12 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema50.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 <= 0 || isNaN(data9))) {
        let err13 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err14 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err15 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.script !== void 0 && (validate79(data.script, { instancePath: instancePath + "/script", parentData: data, parentDataProperty: "script", rootData }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err16 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
  }
  return validate206.errors = vErrors, errors === 0;
}
function validate219(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    let err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate219.errors = vErrors, errors === 0;
}
var schema52 = { properties: { vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 } };
function validate221(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema52.properties, key0)) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err1 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate221.errors = vErrors, errors === 0;
}
function validate160(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.login === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "login" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema46.properties, key0) || pattern0.test(key0))) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.type !== void 0 && data.type !== "session") {
      let err3 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "session" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func3(data1) > 100) {
          let err4 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data1) < 1) {
          let err5 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 == "string") {
        if (func3(data2) > 2e3) {
          let err7 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err9 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    data.login !== void 0 && (validate169(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate193(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length));
  } else {
    let err10 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate160.errors = vErrors, errors === 0;
}
var schema53 = { properties: { type: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, sign: 1, login: 1, refresh: 1, logout: 1, expired: 1 } };
function validate232(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.sign === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "sign" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema53.properties, key0) || pattern0.test(key0))) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.type !== void 0 && data.type !== "signature") {
      let err3 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "signature" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func3(data1) > 100) {
          let err4 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data1) < 1) {
          let err5 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 == "string") {
        if (func3(data2) > 2e3) {
          let err7 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err9 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length)), data.login !== void 0 && (validate169(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate193(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length));
  } else {
    let err10 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate232.errors = vErrors, errors === 0;
}
var schema54 = { properties: { type: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, temporaryCredentials: 1, authorization: 1, token: 1, signatureMethod: { enum: ["HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "RSA-SHA1", "RSA-SHA256", "RSA-SHA512", "PLAINTEXT"] }, in: { enum: ["header", "query", "body"] }, realm: 1, bodyHash: 1, clientId: 1, clientSecret: 1, privateKey: 1, redirectUri: 1, tokenId: 1, tokenSecret: 1, login: 1, refresh: 1, logout: 1, expired: 1 } }, schema55 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 } };
function validate256(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "url" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func2.call(schema55.properties, key0)) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.method !== void 0) {
      let data0 = data.method;
      if (!(data0 === "GET" || data0 === "POST" || data0 === "PUT" || data0 === "PATCH" || data0 === "DELETE" || data0 === "HEAD" || data0 === "OPTIONS")) {
        let err2 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema55.properties.method.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 == "string") {
        if (func3(data1) > 4096) {
          let err3 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func3(data1) < 1) {
          let err4 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err6 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.read !== void 0) {
      let data3 = data.read;
      if (!(data3 === "json" || data3 === "form" || data3 === "xml" || data3 === "text")) {
        let err7 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema55.properties.read.enum } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err8 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err9 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err10 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data8 = data.expiresIn;
      if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8))) {
        let err11 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema55.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 <= 0 || isNaN(data8))) {
        let err12 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err13 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err14 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err15 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
  } else {
    let err16 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate256.errors = vErrors, errors === 0;
}
var schema57 = { additionalProperties: { type: ["string", "number", "boolean", "null"] } };
function validate268(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data) {
      let data0 = data[key0];
      if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean" && data0 !== null) {
        let err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema57.additionalProperties.type } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
  else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate268.errors = vErrors, errors === 0;
}
function validate270(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "oauth_token" || key0 === "oauth_verifier")) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.oauth_token !== void 0 && typeof data.oauth_token != "string") {
      let err1 = { instancePath: instancePath + "/oauth_token", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.oauth_verifier !== void 0 && typeof data.oauth_verifier != "string") {
      let err2 = { instancePath: instancePath + "/oauth_verifier", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    let err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate270.errors = vErrors, errors === 0;
}
var schema60 = { type: ["string", "object"], properties: { type: { enum: ["string", "number", "boolean", "url", "host", "subdomain"] } } };
function validate274(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, keyword: "type", params: { type: schema60.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.value === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "value" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "secret" || key0 === "type" || key0 === "within" || key0 === "value")) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.secret !== void 0 && typeof data.secret != "boolean") {
      let err3 = { instancePath: instancePath + "/secret", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (!(data1 === "string" || data1 === "number" || data1 === "boolean" || data1 === "url" || data1 === "host" || data1 === "subdomain")) {
        let err4 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema60.properties.type.enum } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.within !== void 0 && (validate73(data.within, { instancePath: instancePath + "/within", parentData: data, parentDataProperty: "within", rootData }) || (vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors), errors = vErrors.length)), data.value !== void 0 && typeof data.value != "string") {
      let err5 = { instancePath: instancePath + "/value", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  }
  return validate274.errors = vErrors, errors === 0;
}
function validate272(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err0 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
    for (let key1 in data)
      validate274(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate274.errors : vErrors.concat(validate274.errors), errors = vErrors.length);
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate272.errors = vErrors, errors === 0;
}
function validate267(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "url" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "url" || key0 === "query" || key0 === "parameters" || key0 === "save")) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (func3(data0) > 4096) {
          let err2 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func3(data0) < 1) {
          let err3 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    data.query !== void 0 && (validate268(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate268.errors : vErrors.concat(validate268.errors), errors = vErrors.length)), data.parameters !== void 0 && (validate270(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length)), data.save !== void 0 && (validate272(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate267.errors = vErrors, errors === 0;
}
var schema61 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 }, type: ["object", "array"] }, schema62 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1 } };
function validate281(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema62.properties, key0)) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.method !== void 0) {
      let data0 = data.method;
      if (!(data0 === "GET" || data0 === "POST" || data0 === "PUT" || data0 === "PATCH" || data0 === "DELETE" || data0 === "HEAD" || data0 === "OPTIONS")) {
        let err1 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema62.properties.method.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 == "string") {
        if (func3(data1) > 4096) {
          let err2 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func3(data1) < 1) {
          let err3 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err5 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.read !== void 0) {
      let data3 = data.read;
      if (!(data3 === "json" || data3 === "form" || data3 === "xml" || data3 === "text")) {
        let err6 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema62.properties.read.enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err7 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err8 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err9 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data8 = data.expiresIn;
      if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8))) {
        let err10 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema62.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 <= 0 || isNaN(data8))) {
        let err11 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err12 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err13 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err14 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
  } else {
    let err15 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate281.errors = vErrors, errors === 0;
}
function validate280(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!data || typeof data != "object") {
    let err0 = { instancePath, keyword: "type", params: { type: schema61.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err1 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate281(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate281.errors : vErrors.concat(validate281.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema61.properties, key0)) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.method !== void 0) {
      let data1 = data.method;
      if (!(data1 === "GET" || data1 === "POST" || data1 === "PUT" || data1 === "PATCH" || data1 === "DELETE" || data1 === "HEAD" || data1 === "OPTIONS")) {
        let err3 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema61.properties.method.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.url !== void 0) {
      let data2 = data.url;
      if (typeof data2 == "string") {
        if (func3(data2) > 4096) {
          let err4 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data2) < 1) {
          let err5 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err7 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.read !== void 0) {
      let data4 = data.read;
      if (!(data4 === "json" || data4 === "form" || data4 === "xml" || data4 === "text")) {
        let err8 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema61.properties.read.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err9 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err10 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err11 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data9 = data.expiresIn;
      if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9))) {
        let err12 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema61.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 <= 0 || isNaN(data9))) {
        let err13 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err14 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err15 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err16 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
  }
  return validate280.errors = vErrors, errors === 0;
}
function validate247(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema54.properties, key0) || pattern0.test(key0))) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.type !== void 0 && data.type !== "oauth1") {
      let err2 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth1" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func3(data1) > 100) {
          let err3 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func3(data1) < 1) {
          let err4 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 == "string") {
        if (func3(data2) > 2e3) {
          let err6 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err8 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.temporaryCredentials !== void 0 && (validate256(data.temporaryCredentials, { instancePath: instancePath + "/temporaryCredentials", parentData: data, parentDataProperty: "temporaryCredentials", rootData }) || (vErrors = vErrors === null ? validate256.errors : vErrors.concat(validate256.errors), errors = vErrors.length)), data.authorization !== void 0 && (validate267(data.authorization, { instancePath: instancePath + "/authorization", parentData: data, parentDataProperty: "authorization", rootData }) || (vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors), errors = vErrors.length)), data.token !== void 0 && (validate256(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate256.errors : vErrors.concat(validate256.errors), errors = vErrors.length)), data.signatureMethod !== void 0) {
      let data15 = data.signatureMethod;
      if (!(data15 === "HMAC-SHA1" || data15 === "HMAC-SHA256" || data15 === "HMAC-SHA512" || data15 === "RSA-SHA1" || data15 === "RSA-SHA256" || data15 === "RSA-SHA512" || data15 === "PLAINTEXT")) {
        let err9 = { instancePath: instancePath + "/signatureMethod", keyword: "enum", params: { allowedValues: schema54.properties.signatureMethod.enum } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.in !== void 0) {
      let data16 = data.in;
      if (!(data16 === "header" || data16 === "query" || data16 === "body")) {
        let err10 = { instancePath: instancePath + "/in", keyword: "enum", params: { allowedValues: schema54.properties.in.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.realm !== void 0 && typeof data.realm != "string") {
      let err11 = { instancePath: instancePath + "/realm", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.bodyHash !== void 0 && typeof data.bodyHash != "boolean") {
      let err12 = { instancePath: instancePath + "/bodyHash", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.clientId !== void 0 && typeof data.clientId != "string") {
      let err13 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      let err14 = { instancePath: instancePath + "/clientSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.privateKey !== void 0 && typeof data.privateKey != "string") {
      let err15 = { instancePath: instancePath + "/privateKey", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.redirectUri !== void 0 && typeof data.redirectUri != "string") {
      let err16 = { instancePath: instancePath + "/redirectUri", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.tokenId !== void 0 && typeof data.tokenId != "string") {
      let err17 = { instancePath: instancePath + "/tokenId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.tokenSecret !== void 0 && typeof data.tokenSecret != "string") {
      let err18 = { instancePath: instancePath + "/tokenSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    data.login !== void 0 && (validate280(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate280(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.logout !== void 0 && (validate280(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length));
  } else {
    let err19 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate247.errors = vErrors, errors === 0;
}
var schema63 = { properties: { grant: { enum: ["authorization_code", "client_credentials", "password", "device_code", "jwt_bearer", "token_exchange", "refresh_token"] } } }, schema64 = { properties: { type: 1, grant: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, token: 1, refresh: 1, revocation: 1, registration: 1, clientId: 1, clientSecret: 1, clientAuthentication: 1, certificate: 1, key: 1, parameters: 1, scopes: 1, assertion: 1, accessToken: 1, audience: 1, resource: 1, dpop: 1, issuer: 1, login: 1, logout: 1, expired: 1, sign: 1, authorization: 1, par: 1, pkce: { enum: ["S256", "plain", "none"] }, redirectUri: 1 } }, schema65 = { properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1, parameters: 1, in: { enum: ["form", "json", "query"] }, clientAuthentication: 1 } }, schema66 = { additionalProperties: { type: ["string", "null"] } };
function validate326(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data) {
      let data0 = data[key0];
      if (typeof data0 != "string" && data0 !== null) {
        let err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema66.additionalProperties.type } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
  else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate326.errors = vErrors, errors === 0;
}
var schema67 = { type: ["string", "array"], items: { enum: ["client_secret_basic", "client_secret_basic_unencoded", "client_secret_post", "client_secret_jwt", "private_key_jwt", "tls_client_auth", "none", "omit"] } }, pattern17 = new RegExp("^(client_secret_basic|client_secret_basic_unencoded|client_secret_post|client_secret_jwt|private_key_jwt|tls_client_auth|none|omit)$", "u"), func0 = require_equal().default;
function validate328(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !Array.isArray(data)) {
    let err0 = { instancePath, keyword: "type", params: { type: schema67.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "string" && !pattern17.test(data)) {
    let err1 = { instancePath, keyword: "pattern", params: { pattern: "^(client_secret_basic|client_secret_basic_unencoded|client_secret_post|client_secret_jwt|private_key_jwt|tls_client_auth|none|omit)$" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err2 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(data0 === "client_secret_basic" || data0 === "client_secret_basic_unencoded" || data0 === "client_secret_post" || data0 === "client_secret_jwt" || data0 === "private_key_jwt" || data0 === "tls_client_auth" || data0 === "none" || data0 === "omit")) {
        let err3 = { instancePath: instancePath + "/" + i0, keyword: "enum", params: { allowedValues: schema67.items.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    let i1 = data.length, j0;
    if (i1 > 1) {
      outer0: for (; i1--; )
        for (j0 = i1; j0--; )
          if (func0(data[i1], data[j0])) {
            let err4 = { instancePath, keyword: "uniqueItems", params: { i: i1, j: j0 } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            break outer0;
          }
    }
  }
  return validate328.errors = vErrors, errors === 0;
}
function validate316(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "url" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func2.call(schema65.properties, key0)) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.method !== void 0) {
      let data0 = data.method;
      if (!(data0 === "GET" || data0 === "POST" || data0 === "PUT" || data0 === "PATCH" || data0 === "DELETE" || data0 === "HEAD" || data0 === "OPTIONS")) {
        let err2 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema65.properties.method.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 == "string") {
        if (func3(data1) > 4096) {
          let err3 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func3(data1) < 1) {
          let err4 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err6 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.read !== void 0) {
      let data3 = data.read;
      if (!(data3 === "json" || data3 === "form" || data3 === "xml" || data3 === "text")) {
        let err7 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema65.properties.read.enum } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err8 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err9 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err10 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data8 = data.expiresIn;
      if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8))) {
        let err11 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema65.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 <= 0 || isNaN(data8))) {
        let err12 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err13 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err14 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err15 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.in !== void 0) {
      let data21 = data.in;
      if (!(data21 === "form" || data21 === "json" || data21 === "query")) {
        let err16 = { instancePath: instancePath + "/in", keyword: "enum", params: { allowedValues: schema65.properties.in.enum } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length));
  } else {
    let err17 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate316.errors = vErrors, errors === 0;
}
var schema68 = { type: ["string", "object"], properties: { method: { enum: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] }, url: 1, as: 1, read: { enum: ["json", "form", "xml", "text"] }, ok: 1, refused: 1, error: 1, save: 1, expiresIn: { type: ["string", "number"] }, expiresAt: 1, once: 1, vars: 1, query: 1, headers: 1, cookies: 1, params: 1, json: 1, form: 1, xml: 1, text: 1, parameters: 1, in: { enum: ["form", "json", "query"] }, clientAuthentication: 1 } }, pattern18 = new RegExp("^(none)$", "u");
function validate331(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, keyword: "type", params: { type: schema68.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "string" && !pattern18.test(data)) {
    let err1 = { instancePath, keyword: "pattern", params: { pattern: "^(none)$" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema68.properties, key0)) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.method !== void 0) {
      let data0 = data.method;
      if (!(data0 === "GET" || data0 === "POST" || data0 === "PUT" || data0 === "PATCH" || data0 === "DELETE" || data0 === "HEAD" || data0 === "OPTIONS")) {
        let err3 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema68.properties.method.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 == "string") {
        if (func3(data1) > 4096) {
          let err4 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data1) < 1) {
          let err5 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.as !== void 0 && typeof data.as != "string") {
      let err7 = { instancePath: instancePath + "/as", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.read !== void 0) {
      let data3 = data.read;
      if (!(data3 === "json" || data3 === "form" || data3 === "xml" || data3 === "text")) {
        let err8 = { instancePath: instancePath + "/read", keyword: "enum", params: { allowedValues: schema68.properties.read.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.ok !== void 0 && typeof data.ok != "string") {
      let err9 = { instancePath: instancePath + "/ok", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.refused !== void 0 && typeof data.refused != "string") {
      let err10 = { instancePath: instancePath + "/refused", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err11 = { instancePath: instancePath + "/error", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.save !== void 0 && (validate70(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length)), data.expiresIn !== void 0) {
      let data8 = data.expiresIn;
      if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8))) {
        let err12 = { instancePath: instancePath + "/expiresIn", keyword: "type", params: { type: schema68.properties.expiresIn.type } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 <= 0 || isNaN(data8))) {
        let err13 = { instancePath: instancePath + "/expiresIn", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.expiresAt !== void 0 && typeof data.expiresAt != "string") {
      let err14 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.once !== void 0 && typeof data.once != "boolean") {
      let err15 = { instancePath: instancePath + "/once", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.query !== void 0 && (validate46(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.headers !== void 0 && (validate50(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.cookies !== void 0 && (validate50(data.cookies, { instancePath: instancePath + "/cookies", parentData: data, parentDataProperty: "cookies", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.params !== void 0 && (validate53(data.params, { instancePath: instancePath + "/params", parentData: data, parentDataProperty: "params", rootData }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.json !== void 0 && (validate57(data.json, { instancePath: instancePath + "/json", parentData: data, parentDataProperty: "json", rootData }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length)), data.form !== void 0 && (validate46(data.form, { instancePath: instancePath + "/form", parentData: data, parentDataProperty: "form", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length)), data.xml !== void 0 && (validate63(data.xml, { instancePath: instancePath + "/xml", parentData: data, parentDataProperty: "xml", rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length)), data.text !== void 0 && typeof data.text != "string") {
      let err16 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.in !== void 0) {
      let data21 = data.in;
      if (!(data21 === "form" || data21 === "json" || data21 === "query")) {
        let err17 = { instancePath: instancePath + "/in", keyword: "enum", params: { allowedValues: schema68.properties.in.enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length));
  }
  return validate331.errors = vErrors, errors === 0;
}
function validate349(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data) {
      let data0 = data[key0];
      if (typeof data0 == "string") {
        if (func3(data0) > 1e3) {
          let err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 1e3 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate349.errors = vErrors, errors === 0;
}
var schema71 = { type: ["array", "string"] };
function validate351(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!Array.isArray(data) && typeof data != "string") {
    let err0 = { instancePath, keyword: "type", params: { type: schema71.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (func3(data0) < 1) {
          let err1 = { instancePath: instancePath + "/" + i0, keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/" + i0, keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  }
  return validate351.errors = vErrors, errors === 0;
}
function validate348(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "available" || key0 === "default" || key0 === "separator")) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.available !== void 0 && (validate349(data.available, { instancePath: instancePath + "/available", parentData: data, parentDataProperty: "available", rootData }) || (vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors), errors = vErrors.length)), data.default !== void 0 && (validate351(data.default, { instancePath: instancePath + "/default", parentData: data, parentDataProperty: "default", rootData }) || (vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors), errors = vErrors.length)), data.separator !== void 0) {
      let data2 = data.separator;
      if (typeof data2 == "string") {
        if (func3(data2) > 3) {
          let err1 = { instancePath: instancePath + "/separator", keyword: "maxLength", params: { limit: 3 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (func3(data2) < 1) {
          let err2 = { instancePath: instancePath + "/separator", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/separator", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate348.errors = vErrors, errors === 0;
}
var schema72 = { properties: { algorithm: { enum: ["HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"] } } };
var schema74 = { type: ["string", "number", "boolean", "null", "object", "array"] }, wrapper8 = { validate: validate356 };
function validate356(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "object" && typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    let err0 = { instancePath, keyword: "type", params: { type: schema74.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      wrapper8.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? wrapper8.validate.errors : vErrors.concat(wrapper8.validate.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      wrapper8.validate(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? wrapper8.validate.errors : vErrors.concat(wrapper8.validate.errors), errors = vErrors.length);
  return validate356.errors = vErrors, errors === 0;
}
function validate355(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      validate356(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? validate356.errors : vErrors.concat(validate356.errors), errors = vErrors.length);
  else {
    let err0 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate355.errors = vErrors, errors === 0;
}
var schema75 = { type: ["integer", "string"] }, pattern19 = new RegExp("^[1-9][0-9]{0,6}[smhd]$", "u");
function validate360(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && typeof data != "string") {
    let err0 = { instancePath, keyword: "type", params: { type: schema75.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 31536e3 || isNaN(data)) {
      let err1 = { instancePath, keyword: "maximum", params: { comparison: "<=", limit: 31536e3 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 1 || isNaN(data)) {
      let err2 = { instancePath, keyword: "minimum", params: { comparison: ">=", limit: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  if (typeof data == "string" && !pattern19.test(data)) {
    let err3 = { instancePath, keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,6}[smhd]$" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate360.errors = vErrors, errors === 0;
}
function validate354(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.algorithm === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "algorithm" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.key === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "key" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "algorithm" || key0 === "key" || key0 === "header" || key0 === "claims" || key0 === "lifetime")) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.algorithm !== void 0) {
      let data0 = data.algorithm;
      if (!(data0 === "HS256" || data0 === "HS384" || data0 === "HS512" || data0 === "RS256" || data0 === "RS384" || data0 === "RS512" || data0 === "PS256" || data0 === "PS384" || data0 === "PS512" || data0 === "ES256" || data0 === "ES384" || data0 === "ES512" || data0 === "EdDSA")) {
        let err3 = { instancePath: instancePath + "/algorithm", keyword: "enum", params: { allowedValues: schema72.properties.algorithm.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err4 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    data.header !== void 0 && (validate355(data.header, { instancePath: instancePath + "/header", parentData: data, parentDataProperty: "header", rootData }) || (vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors), errors = vErrors.length)), data.claims !== void 0 && (validate355(data.claims, { instancePath: instancePath + "/claims", parentData: data, parentDataProperty: "claims", rootData }) || (vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors), errors = vErrors.length)), data.lifetime !== void 0 && (validate360(data.lifetime, { instancePath: instancePath + "/lifetime", parentData: data, parentDataProperty: "lifetime", rootData }) || (vErrors = vErrors === null ? validate360.errors : vErrors.concat(validate360.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate354.errors = vErrors, errors === 0;
}
var schema76 = { type: ["string", "object"], properties: { in: { enum: ["header", "query"] } } };
function validate364(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (func3(data) > 100) {
      let err0 = { instancePath, keyword: "maxLength", params: { limit: 100 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern5.test(data)) {
      let err1 = { instancePath, keyword: "pattern", params: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate364.errors = vErrors, errors === 0;
}
var pattern22 = new RegExp("^[\\x21-\\x7e]*$", "u");
function validate366(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (func3(data) > 100) {
      let err0 = { instancePath, keyword: "maxLength", params: { limit: 100 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern22.test(data)) {
      let err1 = { instancePath, keyword: "pattern", params: { pattern: "^[\\x21-\\x7e]*$" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate366.errors = vErrors, errors === 0;
}
function validate363(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, keyword: "type", params: { type: schema76.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "string" && !pattern18.test(data)) {
    let err1 = { instancePath, keyword: "pattern", params: { pattern: "^(none)$" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "in" || key0 === "name" || key0 === "prefix")) {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.in !== void 0) {
      let data0 = data.in;
      if (!(data0 === "header" || data0 === "query")) {
        let err3 = { instancePath: instancePath + "/in", keyword: "enum", params: { allowedValues: schema76.properties.in.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.name !== void 0 && (validate364(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData }) || (vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors), errors = vErrors.length)), data.prefix !== void 0 && (validate366(data.prefix, { instancePath: instancePath + "/prefix", parentData: data, parentDataProperty: "prefix", rootData }) || (vErrors = vErrors === null ? validate366.errors : vErrors.concat(validate366.errors), errors = vErrors.length));
  }
  return validate363.errors = vErrors, errors === 0;
}
var schema79 = { type: ["string", "array"] };
function validate369(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !Array.isArray(data)) {
    let err0 = { instancePath, keyword: "type", params: { type: schema79.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err1 = { instancePath, keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (func3(data0) < 1) {
          let err2 = { instancePath: instancePath + "/" + i0, keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/" + i0, keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    let i1 = data.length, j0;
    if (i1 > 1) {
      let indices0 = {};
      for (; i1--; ) {
        let item0 = data[i1];
        if (typeof item0 == "string") {
          if (typeof indices0[item0] == "number") {
            j0 = indices0[item0];
            let err4 = { instancePath, keyword: "uniqueItems", params: { i: i1, j: j0 } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            break;
          }
          indices0[item0] = i1;
        }
      }
    }
  }
  return validate369.errors = vErrors, errors === 0;
}
function validate375(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "url" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "url" || key0 === "query" || key0 === "parameters" || key0 === "save")) {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (func3(data0) > 4096) {
          let err2 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func3(data0) < 1) {
          let err3 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    data.query !== void 0 && (validate268(data.query, { instancePath: instancePath + "/query", parentData: data, parentDataProperty: "query", rootData }) || (vErrors = vErrors === null ? validate268.errors : vErrors.concat(validate268.errors), errors = vErrors.length)), data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.save !== void 0 && (validate272(data.save, { instancePath: instancePath + "/save", parentData: data, parentDataProperty: "save", rootData }) || (vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate375.errors = vErrors, errors === 0;
}
function validate307(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.grant === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "grant" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.authorization === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "authorization" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.token === void 0) {
      let err3 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema64.properties, key0) || pattern0.test(key0))) {
        let err4 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.type !== void 0 && data.type !== "oauth2") {
      let err5 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth2" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.grant !== void 0 && data.grant !== "authorization_code") {
      let err6 = { instancePath: instancePath + "/grant", keyword: "const", params: { allowedValue: "authorization_code" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func3(data2) > 100) {
          let err7 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func3(data2) < 1) {
          let err8 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func3(data3) > 2e3) {
          let err10 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err12 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.token !== void 0 && (validate316(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate331(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length)), data.revocation !== void 0 && (validate316(data.revocation, { instancePath: instancePath + "/revocation", parentData: data, parentDataProperty: "revocation", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.registration !== void 0 && (validate316(data.registration, { instancePath: instancePath + "/registration", parentData: data, parentDataProperty: "registration", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.clientId !== void 0 && typeof data.clientId != "string") {
      let err13 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      let err14 = { instancePath: instancePath + "/clientSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length)), data.certificate !== void 0 && typeof data.certificate != "string") {
      let err15 = { instancePath: instancePath + "/certificate", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err16 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.scopes !== void 0 && (validate348(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData }) || (vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors), errors = vErrors.length)), data.assertion !== void 0 && (validate354(data.assertion, { instancePath: instancePath + "/assertion", parentData: data, parentDataProperty: "assertion", rootData }) || (vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors), errors = vErrors.length)), data.accessToken !== void 0 && (validate363(data.accessToken, { instancePath: instancePath + "/accessToken", parentData: data, parentDataProperty: "accessToken", rootData }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data.audience !== void 0 && typeof data.audience != "string") {
      let err17 = { instancePath: instancePath + "/audience", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.resource !== void 0 && (validate369(data.resource, { instancePath: instancePath + "/resource", parentData: data, parentDataProperty: "resource", rootData }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length)), data.dpop !== void 0 && typeof data.dpop != "boolean") {
      let err18 = { instancePath: instancePath + "/dpop", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.issuer !== void 0) {
      let data29 = data.issuer;
      if (typeof data29 == "string") {
        if (!pattern2.test(data29)) {
          let err19 = { instancePath: instancePath + "/issuer", keyword: "pattern", params: { pattern: "^https?://" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/issuer", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.login !== void 0 && (validate280(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length)), data.authorization !== void 0 && (validate375(data.authorization, { instancePath: instancePath + "/authorization", parentData: data, parentDataProperty: "authorization", rootData }) || (vErrors = vErrors === null ? validate375.errors : vErrors.concat(validate375.errors), errors = vErrors.length)), data.par !== void 0 && (validate316(data.par, { instancePath: instancePath + "/par", parentData: data, parentDataProperty: "par", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.pkce !== void 0) {
      let data36 = data.pkce;
      if (!(data36 === "S256" || data36 === "plain" || data36 === "none")) {
        let err21 = { instancePath: instancePath + "/pkce", keyword: "enum", params: { allowedValues: schema64.properties.pkce.enum } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.redirectUri !== void 0 && typeof data.redirectUri != "string") {
      let err22 = { instancePath: instancePath + "/redirectUri", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
  } else {
    let err23 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  return validate307.errors = vErrors, errors === 0;
}
var schema81 = { properties: { type: 1, grant: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, token: 1, refresh: 1, revocation: 1, registration: 1, clientId: 1, clientSecret: 1, clientAuthentication: 1, certificate: 1, key: 1, parameters: 1, scopes: 1, assertion: 1, accessToken: 1, audience: 1, resource: 1, dpop: 1, issuer: 1, login: 1, logout: 1, expired: 1, sign: 1 } };
function validate382(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.grant === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "grant" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.token === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema81.properties, key0) || pattern0.test(key0))) {
        let err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.type !== void 0 && data.type !== "oauth2") {
      let err4 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth2" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.grant !== void 0 && data.grant !== "client_credentials") {
      let err5 = { instancePath: instancePath + "/grant", keyword: "const", params: { allowedValue: "client_credentials" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func3(data2) > 100) {
          let err6 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func3(data2) < 1) {
          let err7 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func3(data3) > 2e3) {
          let err9 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err11 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.token !== void 0 && (validate316(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate331(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length)), data.revocation !== void 0 && (validate316(data.revocation, { instancePath: instancePath + "/revocation", parentData: data, parentDataProperty: "revocation", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.registration !== void 0 && (validate316(data.registration, { instancePath: instancePath + "/registration", parentData: data, parentDataProperty: "registration", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.clientId !== void 0 && typeof data.clientId != "string") {
      let err12 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      let err13 = { instancePath: instancePath + "/clientSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length)), data.certificate !== void 0 && typeof data.certificate != "string") {
      let err14 = { instancePath: instancePath + "/certificate", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err15 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.scopes !== void 0 && (validate348(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData }) || (vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors), errors = vErrors.length)), data.assertion !== void 0 && (validate354(data.assertion, { instancePath: instancePath + "/assertion", parentData: data, parentDataProperty: "assertion", rootData }) || (vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors), errors = vErrors.length)), data.accessToken !== void 0 && (validate363(data.accessToken, { instancePath: instancePath + "/accessToken", parentData: data, parentDataProperty: "accessToken", rootData }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data.audience !== void 0 && typeof data.audience != "string") {
      let err16 = { instancePath: instancePath + "/audience", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.resource !== void 0 && (validate369(data.resource, { instancePath: instancePath + "/resource", parentData: data, parentDataProperty: "resource", rootData }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length)), data.dpop !== void 0 && typeof data.dpop != "boolean") {
      let err17 = { instancePath: instancePath + "/dpop", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.issuer !== void 0) {
      let data29 = data.issuer;
      if (typeof data29 == "string") {
        if (!pattern2.test(data29)) {
          let err18 = { instancePath: instancePath + "/issuer", keyword: "pattern", params: { pattern: "^https?://" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/issuer", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    data.login !== void 0 && (validate280(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length));
  } else {
    let err20 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate382.errors = vErrors, errors === 0;
}
var schema82 = { properties: { type: 1, grant: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, token: 1, refresh: 1, revocation: 1, registration: 1, clientId: 1, clientSecret: 1, clientAuthentication: 1, certificate: 1, key: 1, parameters: 1, scopes: 1, assertion: 1, accessToken: 1, audience: 1, resource: 1, dpop: 1, issuer: 1, login: 1, logout: 1, expired: 1, sign: 1, username: 1, password: 1 } };
function validate406(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.grant === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "grant" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.token === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema82.properties, key0) || pattern0.test(key0))) {
        let err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.type !== void 0 && data.type !== "oauth2") {
      let err4 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth2" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.grant !== void 0 && data.grant !== "password") {
      let err5 = { instancePath: instancePath + "/grant", keyword: "const", params: { allowedValue: "password" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func3(data2) > 100) {
          let err6 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func3(data2) < 1) {
          let err7 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func3(data3) > 2e3) {
          let err9 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err11 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.token !== void 0 && (validate316(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate331(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length)), data.revocation !== void 0 && (validate316(data.revocation, { instancePath: instancePath + "/revocation", parentData: data, parentDataProperty: "revocation", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.registration !== void 0 && (validate316(data.registration, { instancePath: instancePath + "/registration", parentData: data, parentDataProperty: "registration", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.clientId !== void 0 && typeof data.clientId != "string") {
      let err12 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      let err13 = { instancePath: instancePath + "/clientSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length)), data.certificate !== void 0 && typeof data.certificate != "string") {
      let err14 = { instancePath: instancePath + "/certificate", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err15 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.scopes !== void 0 && (validate348(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData }) || (vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors), errors = vErrors.length)), data.assertion !== void 0 && (validate354(data.assertion, { instancePath: instancePath + "/assertion", parentData: data, parentDataProperty: "assertion", rootData }) || (vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors), errors = vErrors.length)), data.accessToken !== void 0 && (validate363(data.accessToken, { instancePath: instancePath + "/accessToken", parentData: data, parentDataProperty: "accessToken", rootData }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data.audience !== void 0 && typeof data.audience != "string") {
      let err16 = { instancePath: instancePath + "/audience", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.resource !== void 0 && (validate369(data.resource, { instancePath: instancePath + "/resource", parentData: data, parentDataProperty: "resource", rootData }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length)), data.dpop !== void 0 && typeof data.dpop != "boolean") {
      let err17 = { instancePath: instancePath + "/dpop", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.issuer !== void 0) {
      let data29 = data.issuer;
      if (typeof data29 == "string") {
        if (!pattern2.test(data29)) {
          let err18 = { instancePath: instancePath + "/issuer", keyword: "pattern", params: { pattern: "^https?://" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/issuer", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.login !== void 0 && (validate280(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length)), data.username !== void 0 && typeof data.username != "string") {
      let err20 = { instancePath: instancePath + "/username", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.password !== void 0 && typeof data.password != "string") {
      let err21 = { instancePath: instancePath + "/password", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
  } else {
    let err22 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  return validate406.errors = vErrors, errors === 0;
}
var schema83 = { properties: { type: 1, grant: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, token: 1, refresh: 1, revocation: 1, registration: 1, clientId: 1, clientSecret: 1, clientAuthentication: 1, certificate: 1, key: 1, parameters: 1, scopes: 1, assertion: 1, accessToken: 1, audience: 1, resource: 1, dpop: 1, issuer: 1, login: 1, logout: 1, expired: 1, sign: 1, device: 1 } };
function validate430(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.grant === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "grant" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.device === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "device" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.token === void 0) {
      let err3 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema83.properties, key0) || pattern0.test(key0))) {
        let err4 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.type !== void 0 && data.type !== "oauth2") {
      let err5 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth2" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.grant !== void 0 && data.grant !== "device_code") {
      let err6 = { instancePath: instancePath + "/grant", keyword: "const", params: { allowedValue: "device_code" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func3(data2) > 100) {
          let err7 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func3(data2) < 1) {
          let err8 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func3(data3) > 2e3) {
          let err10 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err12 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.token !== void 0 && (validate316(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate331(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length)), data.revocation !== void 0 && (validate316(data.revocation, { instancePath: instancePath + "/revocation", parentData: data, parentDataProperty: "revocation", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.registration !== void 0 && (validate316(data.registration, { instancePath: instancePath + "/registration", parentData: data, parentDataProperty: "registration", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.clientId !== void 0 && typeof data.clientId != "string") {
      let err13 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      let err14 = { instancePath: instancePath + "/clientSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length)), data.certificate !== void 0 && typeof data.certificate != "string") {
      let err15 = { instancePath: instancePath + "/certificate", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err16 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.scopes !== void 0 && (validate348(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData }) || (vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors), errors = vErrors.length)), data.assertion !== void 0 && (validate354(data.assertion, { instancePath: instancePath + "/assertion", parentData: data, parentDataProperty: "assertion", rootData }) || (vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors), errors = vErrors.length)), data.accessToken !== void 0 && (validate363(data.accessToken, { instancePath: instancePath + "/accessToken", parentData: data, parentDataProperty: "accessToken", rootData }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data.audience !== void 0 && typeof data.audience != "string") {
      let err17 = { instancePath: instancePath + "/audience", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.resource !== void 0 && (validate369(data.resource, { instancePath: instancePath + "/resource", parentData: data, parentDataProperty: "resource", rootData }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length)), data.dpop !== void 0 && typeof data.dpop != "boolean") {
      let err18 = { instancePath: instancePath + "/dpop", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.issuer !== void 0) {
      let data29 = data.issuer;
      if (typeof data29 == "string") {
        if (!pattern2.test(data29)) {
          let err19 = { instancePath: instancePath + "/issuer", keyword: "pattern", params: { pattern: "^https?://" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/issuer", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    data.login !== void 0 && (validate280(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length)), data.device !== void 0 && (validate316(data.device, { instancePath: instancePath + "/device", parentData: data, parentDataProperty: "device", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length));
  } else {
    let err21 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate430.errors = vErrors, errors === 0;
}
var schema84 = { properties: { type: 1, grant: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, token: 1, refresh: 1, revocation: 1, registration: 1, clientId: 1, clientSecret: 1, clientAuthentication: 1, certificate: 1, key: 1, parameters: 1, scopes: 1, assertion: 1, accessToken: 1, audience: 1, resource: 1, dpop: 1, issuer: 1, login: 1, logout: 1, expired: 1, sign: 1 } };
function validate455(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.grant === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "grant" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.token === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.assertion === void 0) {
      let err3 = { instancePath, keyword: "required", params: { missingProperty: "assertion" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema84.properties, key0) || pattern0.test(key0))) {
        let err4 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.type !== void 0 && data.type !== "oauth2") {
      let err5 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth2" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.grant !== void 0 && data.grant !== "jwt_bearer") {
      let err6 = { instancePath: instancePath + "/grant", keyword: "const", params: { allowedValue: "jwt_bearer" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func3(data2) > 100) {
          let err7 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func3(data2) < 1) {
          let err8 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func3(data3) > 2e3) {
          let err10 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err12 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.token !== void 0 && (validate316(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate331(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length)), data.revocation !== void 0 && (validate316(data.revocation, { instancePath: instancePath + "/revocation", parentData: data, parentDataProperty: "revocation", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.registration !== void 0 && (validate316(data.registration, { instancePath: instancePath + "/registration", parentData: data, parentDataProperty: "registration", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.clientId !== void 0 && typeof data.clientId != "string") {
      let err13 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      let err14 = { instancePath: instancePath + "/clientSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length)), data.certificate !== void 0 && typeof data.certificate != "string") {
      let err15 = { instancePath: instancePath + "/certificate", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err16 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.scopes !== void 0 && (validate348(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData }) || (vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors), errors = vErrors.length)), data.assertion !== void 0 && (validate354(data.assertion, { instancePath: instancePath + "/assertion", parentData: data, parentDataProperty: "assertion", rootData }) || (vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors), errors = vErrors.length)), data.accessToken !== void 0 && (validate363(data.accessToken, { instancePath: instancePath + "/accessToken", parentData: data, parentDataProperty: "accessToken", rootData }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data.audience !== void 0 && typeof data.audience != "string") {
      let err17 = { instancePath: instancePath + "/audience", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.resource !== void 0 && (validate369(data.resource, { instancePath: instancePath + "/resource", parentData: data, parentDataProperty: "resource", rootData }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length)), data.dpop !== void 0 && typeof data.dpop != "boolean") {
      let err18 = { instancePath: instancePath + "/dpop", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.issuer !== void 0) {
      let data29 = data.issuer;
      if (typeof data29 == "string") {
        if (!pattern2.test(data29)) {
          let err19 = { instancePath: instancePath + "/issuer", keyword: "pattern", params: { pattern: "^https?://" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/issuer", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    data.login !== void 0 && (validate280(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length));
  } else {
    let err21 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate455.errors = vErrors, errors === 0;
}
var schema85 = { properties: { type: 1, grant: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, token: 1, refresh: 1, revocation: 1, registration: 1, clientId: 1, clientSecret: 1, clientAuthentication: 1, certificate: 1, key: 1, parameters: 1, scopes: 1, assertion: 1, accessToken: 1, audience: 1, resource: 1, dpop: 1, issuer: 1, login: 1, logout: 1, expired: 1, sign: 1 } };
function validate479(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.grant === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "grant" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.token === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema85.properties, key0) || pattern0.test(key0))) {
        let err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.type !== void 0 && data.type !== "oauth2") {
      let err4 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth2" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.grant !== void 0 && data.grant !== "token_exchange") {
      let err5 = { instancePath: instancePath + "/grant", keyword: "const", params: { allowedValue: "token_exchange" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func3(data2) > 100) {
          let err6 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func3(data2) < 1) {
          let err7 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func3(data3) > 2e3) {
          let err9 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err11 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.token !== void 0 && (validate316(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate331(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length)), data.revocation !== void 0 && (validate316(data.revocation, { instancePath: instancePath + "/revocation", parentData: data, parentDataProperty: "revocation", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.registration !== void 0 && (validate316(data.registration, { instancePath: instancePath + "/registration", parentData: data, parentDataProperty: "registration", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.clientId !== void 0 && typeof data.clientId != "string") {
      let err12 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      let err13 = { instancePath: instancePath + "/clientSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length)), data.certificate !== void 0 && typeof data.certificate != "string") {
      let err14 = { instancePath: instancePath + "/certificate", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err15 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.scopes !== void 0 && (validate348(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData }) || (vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors), errors = vErrors.length)), data.assertion !== void 0 && (validate354(data.assertion, { instancePath: instancePath + "/assertion", parentData: data, parentDataProperty: "assertion", rootData }) || (vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors), errors = vErrors.length)), data.accessToken !== void 0 && (validate363(data.accessToken, { instancePath: instancePath + "/accessToken", parentData: data, parentDataProperty: "accessToken", rootData }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data.audience !== void 0 && typeof data.audience != "string") {
      let err16 = { instancePath: instancePath + "/audience", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.resource !== void 0 && (validate369(data.resource, { instancePath: instancePath + "/resource", parentData: data, parentDataProperty: "resource", rootData }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length)), data.dpop !== void 0 && typeof data.dpop != "boolean") {
      let err17 = { instancePath: instancePath + "/dpop", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.issuer !== void 0) {
      let data29 = data.issuer;
      if (typeof data29 == "string") {
        if (!pattern2.test(data29)) {
          let err18 = { instancePath: instancePath + "/issuer", keyword: "pattern", params: { pattern: "^https?://" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/issuer", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    data.login !== void 0 && (validate280(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length));
  } else {
    let err20 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate479.errors = vErrors, errors === 0;
}
var schema86 = { properties: { type: 1, grant: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, token: 1, refresh: 1, revocation: 1, registration: 1, clientId: 1, clientSecret: 1, clientAuthentication: 1, certificate: 1, key: 1, parameters: 1, scopes: 1, assertion: 1, accessToken: 1, audience: 1, resource: 1, dpop: 1, issuer: 1, login: 1, logout: 1, expired: 1, sign: 1, refreshToken: 1 } };
function validate503(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.grant === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "grant" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.token === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema86.properties, key0) || pattern0.test(key0))) {
        let err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.type !== void 0 && data.type !== "oauth2") {
      let err4 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth2" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.grant !== void 0 && data.grant !== "refresh_token") {
      let err5 = { instancePath: instancePath + "/grant", keyword: "const", params: { allowedValue: "refresh_token" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func3(data2) > 100) {
          let err6 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func3(data2) < 1) {
          let err7 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func3(data3) > 2e3) {
          let err9 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err11 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.token !== void 0 && (validate316(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate331(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length)), data.revocation !== void 0 && (validate316(data.revocation, { instancePath: instancePath + "/revocation", parentData: data, parentDataProperty: "revocation", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.registration !== void 0 && (validate316(data.registration, { instancePath: instancePath + "/registration", parentData: data, parentDataProperty: "registration", rootData }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.clientId !== void 0 && typeof data.clientId != "string") {
      let err12 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      let err13 = { instancePath: instancePath + "/clientSecret", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.clientAuthentication !== void 0 && (validate328(data.clientAuthentication, { instancePath: instancePath + "/clientAuthentication", parentData: data, parentDataProperty: "clientAuthentication", rootData }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length)), data.certificate !== void 0 && typeof data.certificate != "string") {
      let err14 = { instancePath: instancePath + "/certificate", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err15 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.parameters !== void 0 && (validate326(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData }) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length)), data.scopes !== void 0 && (validate348(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData }) || (vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors), errors = vErrors.length)), data.assertion !== void 0 && (validate354(data.assertion, { instancePath: instancePath + "/assertion", parentData: data, parentDataProperty: "assertion", rootData }) || (vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors), errors = vErrors.length)), data.accessToken !== void 0 && (validate363(data.accessToken, { instancePath: instancePath + "/accessToken", parentData: data, parentDataProperty: "accessToken", rootData }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data.audience !== void 0 && typeof data.audience != "string") {
      let err16 = { instancePath: instancePath + "/audience", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.resource !== void 0 && (validate369(data.resource, { instancePath: instancePath + "/resource", parentData: data, parentDataProperty: "resource", rootData }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length)), data.dpop !== void 0 && typeof data.dpop != "boolean") {
      let err17 = { instancePath: instancePath + "/dpop", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.issuer !== void 0) {
      let data29 = data.issuer;
      if (typeof data29 == "string") {
        if (!pattern2.test(data29)) {
          let err18 = { instancePath: instancePath + "/issuer", keyword: "pattern", params: { pattern: "^https?://" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/issuer", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.login !== void 0 && (validate280(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length)), data.logout !== void 0 && (validate206(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.expired !== void 0 && (validate219(data.expired, { instancePath: instancePath + "/expired", parentData: data, parentDataProperty: "expired", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length)), data.refreshToken !== void 0 && typeof data.refreshToken != "string") {
      let err20 = { instancePath: instancePath + "/refreshToken", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
  } else {
    let err21 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate503.errors = vErrors, errors === 0;
}
function validate306(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0, _errs2 = errors, valid1 = !0, _errs3 = errors;
  if (errors === _errs3)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.grant === void 0 && (missing0 = "grant")) {
        let err0 = {};
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      } else if (data.grant !== void 0 && data.grant !== "authorization_code") {
        let err1 = {};
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    } else {
      let err2 = {};
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  var _valid0 = _errs3 === errors;
  if (errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null), _valid0) {
    let _errs6 = errors;
    validate307(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors), errors = vErrors.length);
    var _valid0 = _errs6 === errors;
    valid1 = _valid0;
  }
  if (!valid1) {
    let err3 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  let _errs8 = errors, valid3 = !0, _errs9 = errors;
  if (errors === _errs9)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.grant === void 0 && (missing1 = "grant")) {
        let err4 = {};
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      } else if (data.grant !== void 0 && data.grant !== "client_credentials") {
        let err5 = {};
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    } else {
      let err6 = {};
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  var _valid1 = _errs9 === errors;
  if (errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null), _valid1) {
    let _errs12 = errors;
    validate382(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate382.errors : vErrors.concat(validate382.errors), errors = vErrors.length);
    var _valid1 = _errs12 === errors;
    valid3 = _valid1;
  }
  if (!valid3) {
    let err7 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  let _errs14 = errors, valid5 = !0, _errs15 = errors;
  if (errors === _errs15)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.grant === void 0 && (missing2 = "grant")) {
        let err8 = {};
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      } else if (data.grant !== void 0 && data.grant !== "password") {
        let err9 = {};
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    } else {
      let err10 = {};
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
  var _valid2 = _errs15 === errors;
  if (errors = _errs14, vErrors !== null && (_errs14 ? vErrors.length = _errs14 : vErrors = null), _valid2) {
    let _errs18 = errors;
    validate406(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate406.errors : vErrors.concat(validate406.errors), errors = vErrors.length);
    var _valid2 = _errs18 === errors;
    valid5 = _valid2;
  }
  if (!valid5) {
    let err11 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  let _errs20 = errors, valid7 = !0, _errs21 = errors;
  if (errors === _errs21)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing3;
      if (data.grant === void 0 && (missing3 = "grant")) {
        let err12 = {};
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      } else if (data.grant !== void 0 && data.grant !== "device_code") {
        let err13 = {};
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    } else {
      let err14 = {};
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
  var _valid3 = _errs21 === errors;
  if (errors = _errs20, vErrors !== null && (_errs20 ? vErrors.length = _errs20 : vErrors = null), _valid3) {
    let _errs24 = errors;
    validate430(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors), errors = vErrors.length);
    var _valid3 = _errs24 === errors;
    valid7 = _valid3;
  }
  if (!valid7) {
    let err15 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  let _errs26 = errors, valid9 = !0, _errs27 = errors;
  if (errors === _errs27)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing4;
      if (data.grant === void 0 && (missing4 = "grant")) {
        let err16 = {};
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      } else if (data.grant !== void 0 && data.grant !== "jwt_bearer") {
        let err17 = {};
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    } else {
      let err18 = {};
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
  var _valid4 = _errs27 === errors;
  if (errors = _errs26, vErrors !== null && (_errs26 ? vErrors.length = _errs26 : vErrors = null), _valid4) {
    let _errs30 = errors;
    validate455(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate455.errors : vErrors.concat(validate455.errors), errors = vErrors.length);
    var _valid4 = _errs30 === errors;
    valid9 = _valid4;
  }
  if (!valid9) {
    let err19 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  let _errs32 = errors, valid11 = !0, _errs33 = errors;
  if (errors === _errs33)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing5;
      if (data.grant === void 0 && (missing5 = "grant")) {
        let err20 = {};
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      } else if (data.grant !== void 0 && data.grant !== "token_exchange") {
        let err21 = {};
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    } else {
      let err22 = {};
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
  var _valid5 = _errs33 === errors;
  if (errors = _errs32, vErrors !== null && (_errs32 ? vErrors.length = _errs32 : vErrors = null), _valid5) {
    let _errs36 = errors;
    validate479(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate479.errors : vErrors.concat(validate479.errors), errors = vErrors.length);
    var _valid5 = _errs36 === errors;
    valid11 = _valid5;
  }
  if (!valid11) {
    let err23 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  let _errs38 = errors, valid13 = !0, _errs39 = errors;
  if (errors === _errs39)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing6;
      if (data.grant === void 0 && (missing6 = "grant")) {
        let err24 = {};
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      } else if (data.grant !== void 0 && data.grant !== "refresh_token") {
        let err25 = {};
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    } else {
      let err26 = {};
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
  var _valid6 = _errs39 === errors;
  if (errors = _errs38, vErrors !== null && (_errs38 ? vErrors.length = _errs38 : vErrors = null), _valid6) {
    let _errs42 = errors;
    validate503(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate503.errors : vErrors.concat(validate503.errors), errors = vErrors.length);
    var _valid6 = _errs42 === errors;
    valid13 = _valid6;
  }
  if (!valid13) {
    let err27 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err28 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
    }
    if (data.grant === void 0) {
      let err29 = { instancePath, keyword: "required", params: { missingProperty: "grant" } };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.type !== void 0 && data.type !== "oauth2") {
      let err30 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "oauth2" } };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    if (data.grant !== void 0) {
      let data8 = data.grant;
      if (!(data8 === "authorization_code" || data8 === "client_credentials" || data8 === "password" || data8 === "device_code" || data8 === "jwt_bearer" || data8 === "token_exchange" || data8 === "refresh_token")) {
        let err31 = { instancePath: instancePath + "/grant", keyword: "enum", params: { allowedValues: schema63.properties.grant.enum } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
  } else {
    let err32 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
  }
  return validate306.errors = vErrors, errors === 0;
}
var schema87 = { properties: { type: 1, algorithm: { enum: ["HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"] }, key: 1, header: 1, claims: 1, lifetime: 1, title: 1, description: 1, docs: 1, fields: 1, client: 1, call: 1, vars: 1, request: 1, test: 1, for: 1, deprecated: 1, sign: 1 } };
var schema89 = { type: ["string", "number", "boolean", "null", "object", "array"] }, wrapper10 = { validate: validate530 };
function validate530(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "object" && typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    let err0 = { instancePath, keyword: "type", params: { type: schema89.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      wrapper10.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? wrapper10.validate.errors : vErrors.concat(wrapper10.validate.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      wrapper10.validate(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? wrapper10.validate.errors : vErrors.concat(wrapper10.validate.errors), errors = vErrors.length);
  return validate530.errors = vErrors, errors === 0;
}
function validate529(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data)
      validate530(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData }) || (vErrors = vErrors === null ? validate530.errors : vErrors.concat(validate530.errors), errors = vErrors.length);
  else {
    let err0 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate529.errors = vErrors, errors === 0;
}
function validate528(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.algorithm === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "algorithm" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.key === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "key" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema87.properties, key0) || pattern0.test(key0))) {
        let err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.type !== void 0 && data.type !== "jwt") {
      let err4 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "jwt" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.algorithm !== void 0) {
      let data1 = data.algorithm;
      if (!(data1 === "HS256" || data1 === "HS384" || data1 === "HS512" || data1 === "RS256" || data1 === "RS384" || data1 === "RS512" || data1 === "PS256" || data1 === "PS384" || data1 === "PS512" || data1 === "ES256" || data1 === "ES384" || data1 === "ES512" || data1 === "EdDSA")) {
        let err5 = { instancePath: instancePath + "/algorithm", keyword: "enum", params: { allowedValues: schema87.properties.algorithm.enum } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      let err6 = { instancePath: instancePath + "/key", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.header !== void 0 && (validate529(data.header, { instancePath: instancePath + "/header", parentData: data, parentDataProperty: "header", rootData }) || (vErrors = vErrors === null ? validate529.errors : vErrors.concat(validate529.errors), errors = vErrors.length)), data.claims !== void 0 && (validate529(data.claims, { instancePath: instancePath + "/claims", parentData: data, parentDataProperty: "claims", rootData }) || (vErrors = vErrors === null ? validate529.errors : vErrors.concat(validate529.errors), errors = vErrors.length)), data.lifetime !== void 0 && (validate360(data.lifetime, { instancePath: instancePath + "/lifetime", parentData: data, parentDataProperty: "lifetime", rootData }) || (vErrors = vErrors === null ? validate360.errors : vErrors.concat(validate360.errors), errors = vErrors.length)), data.title !== void 0) {
      let data6 = data.title;
      if (typeof data6 == "string") {
        if (func3(data6) > 100) {
          let err7 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func3(data6) < 1) {
          let err8 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.description !== void 0) {
      let data7 = data.description;
      if (typeof data7 == "string") {
        if (func3(data7) > 2e3) {
          let err10 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fields !== void 0 && (validate126(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.call !== void 0 && (validate131(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate106(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.for !== void 0 && (validate117(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length)), data.deprecated !== void 0 && typeof data.deprecated != "boolean") {
      let err12 = { instancePath: instancePath + "/deprecated", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    data.sign !== void 0 && (validate221(data.sign, { instancePath: instancePath + "/sign", parentData: data, parentDataProperty: "sign", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length));
  } else {
    let err13 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate528.errors = vErrors, errors === 0;
}
function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0, _errs2 = errors, valid1 = !0, _errs3 = errors;
  if (errors === _errs3)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        let err0 = {};
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      } else if (data.type !== void 0 && data.type !== "none") {
        let err1 = {};
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    } else {
      let err2 = {};
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  var _valid0 = _errs3 === errors;
  if (errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null), _valid0) {
    let _errs6 = errors;
    validate104(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length);
    var _valid0 = _errs6 === errors;
    valid1 = _valid0;
  }
  if (!valid1) {
    let err3 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  let _errs8 = errors, valid3 = !0, _errs9 = errors;
  if (errors === _errs9)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.type === void 0 && (missing1 = "type")) {
        let err4 = {};
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      } else if (data.type !== void 0 && data.type !== "basic") {
        let err5 = {};
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    } else {
      let err6 = {};
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  var _valid1 = _errs9 === errors;
  if (errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null), _valid1) {
    let _errs12 = errors;
    validate124(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length);
    var _valid1 = _errs12 === errors;
    valid3 = _valid1;
  }
  if (!valid3) {
    let err7 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  let _errs14 = errors, valid5 = !0, _errs15 = errors;
  if (errors === _errs15)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.type === void 0 && (missing2 = "type")) {
        let err8 = {};
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      } else if (data.type !== void 0 && data.type !== "digest") {
        let err9 = {};
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    } else {
      let err10 = {};
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
  var _valid2 = _errs15 === errors;
  if (errors = _errs14, vErrors !== null && (_errs14 ? vErrors.length = _errs14 : vErrors = null), _valid2) {
    let _errs18 = errors;
    validate140(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors), errors = vErrors.length);
    var _valid2 = _errs18 === errors;
    valid5 = _valid2;
  }
  if (!valid5) {
    let err11 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  let _errs20 = errors, valid7 = !0, _errs21 = errors;
  if (errors === _errs21)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing3;
      if (data.type === void 0 && (missing3 = "type")) {
        let err12 = {};
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      } else if (data.type !== void 0 && data.type !== "apiKey") {
        let err13 = {};
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    } else {
      let err14 = {};
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
  var _valid3 = _errs21 === errors;
  if (errors = _errs20, vErrors !== null && (_errs20 ? vErrors.length = _errs20 : vErrors = null), _valid3) {
    let _errs24 = errors;
    validate150(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors), errors = vErrors.length);
    var _valid3 = _errs24 === errors;
    valid7 = _valid3;
  }
  if (!valid7) {
    let err15 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  let _errs26 = errors, valid9 = !0, _errs27 = errors;
  if (errors === _errs27)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing4;
      if (data.type === void 0 && (missing4 = "type")) {
        let err16 = {};
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      } else if (data.type !== void 0 && data.type !== "session") {
        let err17 = {};
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    } else {
      let err18 = {};
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
  var _valid4 = _errs27 === errors;
  if (errors = _errs26, vErrors !== null && (_errs26 ? vErrors.length = _errs26 : vErrors = null), _valid4) {
    let _errs30 = errors;
    validate160(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors), errors = vErrors.length);
    var _valid4 = _errs30 === errors;
    valid9 = _valid4;
  }
  if (!valid9) {
    let err19 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  let _errs32 = errors, valid11 = !0, _errs33 = errors;
  if (errors === _errs33)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing5;
      if (data.type === void 0 && (missing5 = "type")) {
        let err20 = {};
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      } else if (data.type !== void 0 && data.type !== "signature") {
        let err21 = {};
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    } else {
      let err22 = {};
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
  var _valid5 = _errs33 === errors;
  if (errors = _errs32, vErrors !== null && (_errs32 ? vErrors.length = _errs32 : vErrors = null), _valid5) {
    let _errs36 = errors;
    validate232(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors), errors = vErrors.length);
    var _valid5 = _errs36 === errors;
    valid11 = _valid5;
  }
  if (!valid11) {
    let err23 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  let _errs38 = errors, valid13 = !0, _errs39 = errors;
  if (errors === _errs39)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing6;
      if (data.type === void 0 && (missing6 = "type")) {
        let err24 = {};
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      } else if (data.type !== void 0 && data.type !== "oauth1") {
        let err25 = {};
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    } else {
      let err26 = {};
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
  var _valid6 = _errs39 === errors;
  if (errors = _errs38, vErrors !== null && (_errs38 ? vErrors.length = _errs38 : vErrors = null), _valid6) {
    let _errs42 = errors;
    validate247(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors), errors = vErrors.length);
    var _valid6 = _errs42 === errors;
    valid13 = _valid6;
  }
  if (!valid13) {
    let err27 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
  }
  let _errs44 = errors, valid15 = !0, _errs45 = errors;
  if (errors === _errs45)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing7;
      if (data.type === void 0 && (missing7 = "type")) {
        let err28 = {};
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      } else if (data.type !== void 0 && data.type !== "oauth2") {
        let err29 = {};
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    } else {
      let err30 = {};
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
  var _valid7 = _errs45 === errors;
  if (errors = _errs44, vErrors !== null && (_errs44 ? vErrors.length = _errs44 : vErrors = null), _valid7) {
    let _errs48 = errors;
    validate306(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate306.errors : vErrors.concat(validate306.errors), errors = vErrors.length);
    var _valid7 = _errs48 === errors;
    valid15 = _valid7;
  }
  if (!valid15) {
    let err31 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  let _errs50 = errors, valid17 = !0, _errs51 = errors;
  if (errors === _errs51)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing8;
      if (data.type === void 0 && (missing8 = "type")) {
        let err32 = {};
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      } else if (data.type !== void 0 && data.type !== "jwt") {
        let err33 = {};
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    } else {
      let err34 = {};
      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
    }
  var _valid8 = _errs51 === errors;
  if (errors = _errs50, vErrors !== null && (_errs50 ? vErrors.length = _errs50 : vErrors = null), _valid8) {
    let _errs54 = errors;
    validate528(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate528.errors : vErrors.concat(validate528.errors), errors = vErrors.length);
    var _valid8 = _errs54 === errors;
    valid17 = _valid8;
  }
  if (!valid17) {
    let err35 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err36 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
    }
    if (data.type !== void 0) {
      let data9 = data.type;
      if (!(data9 === "none" || data9 === "basic" || data9 === "digest" || data9 === "apiKey" || data9 === "session" || data9 === "signature" || data9 === "oauth1" || data9 === "oauth2" || data9 === "jwt")) {
        let err37 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema35.properties.type.enum } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
  } else {
    let err38 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
  }
  return validate103.errors = vErrors, errors === 0;
}
function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      let err0 = { instancePath, keyword: "minProperties", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data)
      validate103(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors), errors = vErrors.length);
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate101.errors = vErrors, errors === 0;
}
var schema93 = { properties: { login: 1, refresh: 1, logout: 1, test: 1, temporaryCredentials: 1, authorization: 1, token: 1, device: 1, revocation: 1, par: 1, registration: 1, scopes: 1 } };
function validate557(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "url" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "url") {
        let err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (func3(data0) > 4096) {
          let err2 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 4096 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func3(data0) < 1) {
          let err3 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate557.errors = vErrors, errors === 0;
}
function validate569(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "available" || key0 === "default")) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.available !== void 0 && (validate349(data.available, { instancePath: instancePath + "/available", parentData: data, parentDataProperty: "available", rootData }) || (vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors), errors = vErrors.length)), data.default !== void 0) {
      let data1 = data.default;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (func3(data2) < 1) {
              let err1 = { instancePath: instancePath + "/default/" + i0, keyword: "minLength", params: { limit: 1 } };
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
          } else {
            let err2 = { instancePath: instancePath + "/default/" + i0, keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        }
      } else {
        let err3 = { instancePath: instancePath + "/default", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate569.errors = vErrors, errors === 0;
}
function validate556(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema93.properties, key0)) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    data.login !== void 0 && (validate557(data.login, { instancePath: instancePath + "/login", parentData: data, parentDataProperty: "login", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.refresh !== void 0 && (validate557(data.refresh, { instancePath: instancePath + "/refresh", parentData: data, parentDataProperty: "refresh", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.logout !== void 0 && (validate557(data.logout, { instancePath: instancePath + "/logout", parentData: data, parentDataProperty: "logout", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.test !== void 0 && (validate557(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.temporaryCredentials !== void 0 && (validate557(data.temporaryCredentials, { instancePath: instancePath + "/temporaryCredentials", parentData: data, parentDataProperty: "temporaryCredentials", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.authorization !== void 0 && (validate557(data.authorization, { instancePath: instancePath + "/authorization", parentData: data, parentDataProperty: "authorization", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.token !== void 0 && (validate557(data.token, { instancePath: instancePath + "/token", parentData: data, parentDataProperty: "token", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.device !== void 0 && (validate557(data.device, { instancePath: instancePath + "/device", parentData: data, parentDataProperty: "device", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.revocation !== void 0 && (validate557(data.revocation, { instancePath: instancePath + "/revocation", parentData: data, parentDataProperty: "revocation", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.par !== void 0 && (validate557(data.par, { instancePath: instancePath + "/par", parentData: data, parentDataProperty: "par", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.registration !== void 0 && (validate557(data.registration, { instancePath: instancePath + "/registration", parentData: data, parentDataProperty: "registration", rootData }) || (vErrors = vErrors === null ? validate557.errors : vErrors.concat(validate557.errors), errors = vErrors.length)), data.scopes !== void 0 && (validate569(data.scopes, { instancePath: instancePath + "/scopes", parentData: data, parentDataProperty: "scopes", rootData }) || (vErrors = vErrors === null ? validate569.errors : vErrors.concat(validate569.errors), errors = vErrors.length));
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate556.errors = vErrors, errors === 0;
}
function validate554(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err0 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
    for (let key1 in data)
      validate556(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors), errors = vErrors.length);
  } else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate554.errors = vErrors, errors === 0;
}
function validate549(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "title" || key0 === "docs" || key0 === "server" || key0 === "origins" || key0 === "test" || key0 === "schemes")) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.title !== void 0) {
      let data0 = data.title;
      if (typeof data0 == "string") {
        if (func3(data0) > 100) {
          let err1 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (func3(data0) < 1) {
          let err2 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.server !== void 0 && (validate26(data.server, { instancePath: instancePath + "/server", parentData: data, parentDataProperty: "server", rootData }) || (vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors), errors = vErrors.length)), data.origins !== void 0 && (validate28(data.origins, { instancePath: instancePath + "/origins", parentData: data, parentDataProperty: "origins", rootData }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.schemes !== void 0 && (validate554(data.schemes, { instancePath: instancePath + "/schemes", parentData: data, parentDataProperty: "schemes", rootData }) || (vErrors = vErrors === null ? validate554.errors : vErrors.concat(validate554.errors), errors = vErrors.length));
  } else {
    let err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate549.errors = vErrors, errors === 0;
}
function validate547(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      let err0 = { instancePath, keyword: "minProperties", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) {
      let _errs1 = errors;
      validate31(key0, { instancePath, parentData: data, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data)
      validate549(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate549.errors : vErrors.concat(validate549.errors), errors = vErrors.length);
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate547.errors = vErrors, errors === 0;
}
var schema96 = { properties: { title: 1, scheme: 1, variant: 1, fields: 1, client: 1, session: 1, call: 1, now: { type: ["number", "string"] }, random: 1, counter: 1, request: 1, expect: 1 } }, schema97 = { additionalProperties: { type: ["string", "number", "boolean"] } };
function validate577(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data) {
      let data0 = data[key0];
      if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean") {
        let err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema97.additionalProperties.type } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    }
  else {
    let err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate577.errors = vErrors, errors === 0;
}
var schema99 = { type: ["string", "object"] };
function validate583(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, keyword: "type", params: { type: schema99.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.base64 === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "base64" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (key0 !== "base64") {
        let err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.base64 !== void 0 && typeof data.base64 != "string") {
      let err3 = { instancePath: instancePath + "/base64", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  }
  return validate583.errors = vErrors, errors === 0;
}
function validate582(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "method" || key0 === "url" || key0 === "headers" || key0 === "body")) {
        let err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.method !== void 0 && typeof data.method != "string") {
      let err1 = { instancePath: instancePath + "/method", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.url !== void 0 && typeof data.url != "string") {
      let err2 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.headers !== void 0) {
      let data2 = data.headers;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (let key1 in data2)
          if (typeof data2[key1] != "string") {
            let err3 = { instancePath: instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
      } else {
        let err4 = { instancePath: instancePath + "/headers", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    data.body !== void 0 && (validate583(data.body, { instancePath: instancePath + "/body", parentData: data, parentDataProperty: "body", rootData }) || (vErrors = vErrors === null ? validate583.errors : vErrors.concat(validate583.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate582.errors = vErrors, errors === 0;
}
var pattern37 = new RegExp("^([0-9a-fA-F]{2})*$", "u");
function validate576(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.scheme === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "scheme" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.request === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "request" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.expect === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "expect" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!func2.call(schema96.properties, key0)) {
        let err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.title !== void 0 && typeof data.title != "string") {
      let err4 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.scheme !== void 0 && typeof data.scheme != "string") {
      let err5 = { instancePath: instancePath + "/scheme", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.variant !== void 0 && typeof data.variant != "string") {
      let err6 = { instancePath: instancePath + "/variant", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.fields !== void 0 && (validate577(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate577.errors : vErrors.concat(validate577.errors), errors = vErrors.length)), data.client !== void 0 && (validate577(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate577.errors : vErrors.concat(validate577.errors), errors = vErrors.length)), data.session !== void 0 && (validate577(data.session, { instancePath: instancePath + "/session", parentData: data, parentDataProperty: "session", rootData }) || (vErrors = vErrors === null ? validate577.errors : vErrors.concat(validate577.errors), errors = vErrors.length)), data.call !== void 0 && (validate577(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate577.errors : vErrors.concat(validate577.errors), errors = vErrors.length)), data.now !== void 0) {
      let data7 = data.now;
      if (!(typeof data7 == "number" && isFinite(data7)) && typeof data7 != "string") {
        let err7 = { instancePath: instancePath + "/now", keyword: "type", params: { type: schema96.properties.now.type } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.random !== void 0) {
      let data8 = data.random;
      if (typeof data8 == "string") {
        if (!pattern37.test(data8)) {
          let err8 = { instancePath: instancePath + "/random", keyword: "pattern", params: { pattern: "^([0-9a-fA-F]{2})*$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/random", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.counter !== void 0) {
      let data9 = data.counter;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err10 = { instancePath: instancePath + "/counter", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
        let err11 = { instancePath: instancePath + "/counter", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    data.request !== void 0 && (validate582(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate582.errors : vErrors.concat(validate582.errors), errors = vErrors.length)), data.expect !== void 0 && (validate582(data.expect, { instancePath: instancePath + "/expect", parentData: data, parentDataProperty: "expect", rootData }) || (vErrors = vErrors === null ? validate582.errors : vErrors.concat(validate582.errors), errors = vErrors.length));
  } else {
    let err12 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate576.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.countersign === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "countersign" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.app === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "app" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.title === void 0) {
      let err2 = { instancePath, keyword: "required", params: { missingProperty: "title" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.schemes === void 0) {
      let err3 = { instancePath, keyword: "required", params: { missingProperty: "schemes" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(func2.call(schema6.properties, key0) || pattern0.test(key0))) {
        let err4 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.$schema !== void 0 && typeof data.$schema != "string") {
      let err5 = { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.countersign !== void 0 && data.countersign !== 1) {
      let err6 = { instancePath: instancePath + "/countersign", keyword: "const", params: { allowedValue: 1 } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.app !== void 0 && (validate22(data.app, { instancePath: instancePath + "/app", parentData: data, parentDataProperty: "app", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length)), data.title !== void 0) {
      let data3 = data.title;
      if (typeof data3 == "string") {
        if (func3(data3) > 100) {
          let err7 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func3(data3) < 1) {
          let err8 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.description !== void 0) {
      let data4 = data.description;
      if (typeof data4 == "string") {
        if (func3(data4) > 2e3) {
          let err10 = { instancePath: instancePath + "/description", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/description", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.docs !== void 0 && (validate24(data.docs, { instancePath: instancePath + "/docs", parentData: data, parentDataProperty: "docs", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.server !== void 0 && (validate26(data.server, { instancePath: instancePath + "/server", parentData: data, parentDataProperty: "server", rootData }) || (vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors), errors = vErrors.length)), data.origins !== void 0 && (validate28(data.origins, { instancePath: instancePath + "/origins", parentData: data, parentDataProperty: "origins", rootData }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length)), data.fields !== void 0 && (validate30(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.client !== void 0 && (validate30(data.client, { instancePath: instancePath + "/client", parentData: data, parentDataProperty: "client", rootData }) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length)), data.vars !== void 0 && (validate39(data.vars, { instancePath: instancePath + "/vars", parentData: data, parentDataProperty: "vars", rootData }) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length)), data.request !== void 0 && (validate44(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }) || (vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors), errors = vErrors.length)), data.test !== void 0 && (validate68(data.test, { instancePath: instancePath + "/test", parentData: data, parentDataProperty: "test", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.schemes !== void 0 && (validate101(data.schemes, { instancePath: instancePath + "/schemes", parentData: data, parentDataProperty: "schemes", rootData }) || (vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors), errors = vErrors.length)), data.variants !== void 0 && (validate547(data.variants, { instancePath: instancePath + "/variants", parentData: data, parentDataProperty: "variants", rootData }) || (vErrors = vErrors === null ? validate547.errors : vErrors.concat(validate547.errors), errors = vErrors.length)), data.examples !== void 0) {
      let data15 = data.examples;
      if (Array.isArray(data15)) {
        let len0 = data15.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate576(data15[i0], { instancePath: instancePath + "/examples/" + i0, parentData: data15, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate576.errors : vErrors.concat(validate576.errors), errors = vErrors.length);
      } else {
        let err12 = { instancePath: instancePath + "/examples", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
export {
  stdin_default as default,
  validate
};
