// @ts-check
/** The program of the graphics card that sets squares of one picture at points of the map. */

/**
 * @typedef {object} Program
 * @property {(picture: {canvas: HTMLCanvasElement, columns: number, rows: number, side: number}) => void} paint
 * @property {(cells: Float32Array) => void} write
 * @property {(matrix: number[], origin: [number, number], size: number, view: [number, number], count: number, passes: number) => void} draw
 */

const VERTEX = `#version 300 es
in vec2 corner; in vec2 at; in float cell;
uniform mat4 matrix; uniform vec4 origin; uniform vec2 extent; uniform vec2 grid;
out vec2 uv;
void main() {
  vec2 place = vec2(mod(cell, grid.x), floor(cell / grid.x));
  uv = (place + corner * vec2(0.5, -0.5) + 0.5) / grid;
  vec4 point = matrix * vec4(at, 0.0, 0.0) + origin;
  gl_Position = cell < 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : point + vec4(corner * extent * point.w, 0.0, 0.0);
}`;
const FRAGMENT = `#version 300 es
precision mediump float;
in vec2 uv; uniform sampler2D picture; out vec4 color;
void main() { color = texture(picture, uv); }`;

/**
 * @param {WebGL2RenderingContext} gl
 * @param {Float32Array} positions two for each point, from the origin
 * @param {Float32Array} cells for each pass one for each point
 * @returns {Program}
 */
export function buildProgram(gl, positions, cells) {
  const program = linked(gl);
  const place = (/** @type {string} */ name) => gl.getUniformLocation(program, name);
  const uniforms = {matrix: place('matrix'), origin: place('origin'), extent: place('extent'), grid: place('grid')};
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  attribute(gl, program, 'corner', 2, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), 0);
  attribute(gl, program, 'at', 2, positions, 1);
  const buffer = attribute(gl, program, 'cell', 1, cells, 1);
  const cell = gl.getAttribLocation(program, 'cell');
  gl.bindVertexArray(null);
  const texture = gl.createTexture();
  const picture = {columns: 1, rows: 1, side: 1};
  return {
    paint: ({canvas, columns, rows, side}) => {
      Object.assign(picture, {columns, rows, side});
      fill(gl, texture, canvas);
    },
    write: fresh => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, fresh);
    },
    draw: (matrix, [x, y], size, [width, height], count, passes) => {
      gl.useProgram(program);
      gl.uniformMatrix4fv(uniforms.matrix, false, matrix);
      const row = (/** @type {number} */ n) => (matrix[n] ?? 0) * x + (matrix[n + 4] ?? 0) * y + (matrix[n + 12] ?? 0);
      gl.uniform4f(uniforms.origin, row(0), row(1), row(2), row(3));
      gl.uniform2f(uniforms.extent, (picture.side * size) / width, (picture.side * size) / height);
      gl.uniform2f(uniforms.grid, picture.columns, picture.rows);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.bindVertexArray(array);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      for (let pass = 0; pass < passes; pass += 1) {
        gl.vertexAttribPointer(cell, 1, gl.FLOAT, false, 0, pass * count * Float32Array.BYTES_PER_ELEMENT);
        gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      }
      gl.bindVertexArray(null);
    },
  };
}

/** @param {WebGL2RenderingContext} gl */
function linked(gl) {
  const program = gl.createProgram();
  for (const [kind, source] of /** @type {const} */ ([[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]])) {
    const shader = gl.createShader(kind);
    if (!shader) throw new Error('no shader');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

/** @type {(gl: WebGL2RenderingContext, program: WebGLProgram, name: string, size: number, data: Float32Array, divisor: number) => WebGLBuffer | null} */
function attribute(gl, program, name, size, data, divisor) {
  const [buffer, place] = [gl.createBuffer(), gl.getAttribLocation(program, name)];
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
  gl.enableVertexAttribArray(place);
  gl.vertexAttribPointer(place, size, gl.FLOAT, false, 0, 0);
  gl.vertexAttribDivisor(place, divisor);
  return buffer;
}

/** @type {(gl: WebGL2RenderingContext, texture: WebGLTexture | null, canvas: HTMLCanvasElement) => void} */
function fill(gl, texture, canvas) {
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
  for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.LINEAR);
}
