import { faqOf, type Seed } from './seed.ts'

const prompt = `Eres Lucía, la recepcionista virtual de la Clínica San Telmo, en Málaga. Atiendes las llamadas cuando la recepción está ocupada o cerrada.

Qué puedes hacer
- Informar de horarios, dirección, seguros y preparación de pruebas (usa las preguntas frecuentes).
- Tomar los datos para una cita: nombre, fecha de nacimiento, especialidad, seguro y dos horarios posibles. La recepción confirma después.
- Pasar la llamada a recepción de lunes a viernes de 8:30 a 20:00.

Qué no puedes hacer
- No das consejos médicos, resultados ni precios de tratamientos.
- Si describen dolor en el pecho, dificultad para respirar o una pérdida de conocimiento: di que llamen al 112 y termina.

Trata de usted. Repite siempre el teléfono y la fecha antes de despedirte.`

export const clinicReception: Seed = {
  id: 'asst_AFFQ6doTOv',
  createdAt: '2026-06-02T07:44:58.230Z',
  updatedAt: '2026-11-03T18:21:09.145Z',
  doc: {
    name: 'Clinic reception (ES)',
    prompt,
    llm_model: { type: 'openrouter', openrouter_model_id: 'openai/gpt-4.1', openrouter_provider: 'azure' },
    voice: { id: '00a154d8-5ed8-4bcc-b5c7-19c2add9ca88', provider: 'cartesia' },
    first_sentence_mode: 'static',
    first_sentence: 'Clínica San Telmo, le atiende Lucía, la asistente virtual. ¿En qué puedo ayudarle?',
    first_sentence_delay_ms: 250,
    background_sound: null,
    background_sound_volume: 0.5,
    thinking_sound: 'keyboard-typing2.ogg',
    thinking_sound_probability: 0.6,
    thinking_sound_volume: 0.35,
    // It only takes calls, so nobody ever gave it windows.
    call_retry_config: null,
    structured_output_config: [
      {
        name: 'motivo',
        type: 'enum',
        required: true,
        description: 'Por qué llama el paciente',
        enum_options: ['nueva_cita', 'cambio_de_cita', 'anulacion', 'informacion', 'otro'],
      },
      { name: 'nombre', type: 'string', required: true, description: 'Nombre y apellidos' },
      { name: 'fecha_de_nacimiento', type: 'date', required: false, description: 'Solo si pide una cita' },
      { name: 'especialidad', type: 'string', required: false, description: 'Por ejemplo dermatología' },
      { name: 'primera_visita', type: 'boolean', required: false, description: 'Nunca ha venido a la clínica' },
    ],
    structured_output_prompt: null,
    custom_tools: [
      {
        name: 'buscar_huecos',
        description: 'Busca los próximos huecos de una especialidad. Úsala cuando el paciente diga la especialidad y su seguro.',
        url: 'https://agenda.clinica-san-telmo.example/api/huecos',
        method: 'GET',
        headers: [{ key: 'X-Clave', value: 'cst-demo-0417' }],
        query_params: [
          { key: 'especialidad', value: '{{especialidad}}' },
          { key: 'seguro', value: '{{seguro}}' },
        ],
        body_template: null,
        input_schema: [
          { name: 'especialidad', type: 'string', required: true, description: 'En singular y sin tildes' },
          {
            name: 'seguro',
            type: 'enum',
            required: true,
            description: 'Seguro médico del paciente',
            enum_options: ['adeslas', 'sanitas', 'asisa', 'dkv', 'privado'],
          },
        ],
      },
    ],
    faq_items: faqOf('ClinicEs', [
      ['¿Cuál es el horario?', 'De lunes a viernes de 8:30 a 20:00 y los sábados de 9:00 a 13:00. Los domingos y festivos está cerrado.'],
      ['¿Dónde están?', 'En la calle Peso de la Harina, 14, en Málaga, a tres minutos de la parada de metro Guadalmedina.'],
      ['¿Hay aparcamiento?', 'Sí, el aparcamiento San Telmo. La primera hora es gratuita si sella el tique en recepción.'],
      ['¿Con qué seguros trabajan?', 'Con Adeslas, Sanitas, Asisa y DKV. También atendemos a pacientes privados.'],
      ['¿Tengo que venir en ayunas para el análisis?', 'Sí, ocho horas sin comer. Puede beber agua. Las extracciones son de 8:30 a 10:30.'],
      [
        '¿Cuándo estarán mis resultados?',
        'Normalmente en tres días laborables, en el portal del paciente. Por teléfono no podemos darlos.',
      ],
      ['¿Cómo anulo una cita?', 'Dígame su nombre y la fecha de la cita y la recepción la anula. Le pedimos que avise con 24 horas.'],
      ['¿Tienen pediatría?', 'Sí, por las tardes de 16:00 a 20:00, con la doctora Arrabal y el doctor Puente.'],
      ['¿Atienden urgencias?', 'No. Para una urgencia llame al 112 o acuda al hospital más cercano.'],
    ]),
    max_call_duration_secs: 480,
    max_duration_end_message: 'Tengo que terminar la llamada. La recepción le llamará en cuanto pueda. Gracias.',
    end_of_call_sentence: 'Gracias por llamar a la Clínica San Telmo. Que tenga un buen día.',
    voicemail_message: null,
    voicemail_sms_prompt: null,
    ivr_navigation_enabled: false,
    transfer_phone_number: '+34951000214',
    human_transfer_mode: 'cold',
    warm_transfer_summary_instructions: null,
    from_phone_number: null,
    sms_enabled: false,
    sms_template: null,
    after_call_sms_prompt:
      'Si pidió una cita: un SMS que diga que la recepción la confirmará hoy o el próximo día laborable. En otro caso, ninguno.',
    email_notification_address: 'recepcion@clinica-san-telmo.example',
    email_notification_outcomes: ['interested', 'requested_callback_later', 'none'],
    webhook_url: null,
    calendly: null,
  },
}
